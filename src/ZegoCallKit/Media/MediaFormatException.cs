namespace ZegoCallKit.Media;

/// <summary>The exception that is thrown when a media file cannot be used: it cannot be opened, is truncated, or contains something that is not supported. The message is one line that names the file, what is wrong and what is supported.</summary>
public sealed class MediaFormatException : Exception
{
    /// <summary>Creates the exception for a file that cannot be used.</summary>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="problem">What is wrong with the file, without a full stop.</param>
    /// <param name="supported">What is supported, without a full stop.</param>
    /// <param name="innerException">The cause, if the system reported one.</param>
    public MediaFormatException(string fileName, string problem, string supported, Exception? innerException = null)
        : base($"'{fileName}' cannot be used: {problem}. Supported: {supported}.", innerException)
    {
        FileName = fileName;
        Problem = problem;
        Supported = supported;
    }

    /// <summary>Gets the name of the file, as it was given when it was opened.</summary>
    public string FileName { get; }

    /// <summary>Gets what is wrong with the file.</summary>
    public string Problem { get; }

    /// <summary>Gets what is supported.</summary>
    public string Supported { get; }
}
