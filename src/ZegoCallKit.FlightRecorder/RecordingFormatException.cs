namespace ZegoCallKit.FlightRecorder;

/// <summary>A file is not a recording, or not one that this version can read.</summary>
public sealed class RecordingFormatException : Exception
{
    internal RecordingFormatException(int line, string problem, Exception? innerException = null)
        : base($"Line {line} of the recording: {problem}", innerException) => Line = line;

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }
}
