namespace ZegoCallKit.FlightRecorder;

/// <summary>The exception that is thrown when a file is not a recording, or not one that this version can read.</summary>
public sealed class RecordingFormatException : Exception
{
    internal RecordingFormatException(int line, string problem, Exception? innerException = null)
        : base($"Line {line} of the recording: {problem}", innerException) => Line = line;

    /// <summary>Gets the number of the line, counted from 1.</summary>
    public int Line { get; }
}
