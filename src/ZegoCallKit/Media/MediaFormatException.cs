namespace ZegoCallKit.Media;

/// <summary>A media file that cannot be used: it cannot be opened, is cut off, or holds something that is not supported. The message is one line and says which file, what is wrong and what would do.</summary>
public sealed class MediaFormatException : Exception
{
    /// <summary>Describes a file that cannot be used.</summary>
    /// <param name="fileName">The file.</param>
    /// <param name="problem">What is wrong with it, without a full stop.</param>
    /// <param name="supported">What is supported, without a full stop.</param>
    /// <param name="innerException">The cause, when the system reported one.</param>
    public MediaFormatException(string fileName, string problem, string supported, Exception? innerException = null)
        : base($"'{fileName}' cannot be used: {problem}. Supported: {supported}.", innerException)
    {
        FileName = fileName;
        Problem = problem;
        Supported = supported;
    }

    /// <summary>The file, as it was named when it was opened.</summary>
    public string FileName { get; }

    /// <summary>What is wrong with it.</summary>
    public string Problem { get; }

    /// <summary>What is supported.</summary>
    public string Supported { get; }
}
