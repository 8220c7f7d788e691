namespace GroupCall.Recording;

/// <summary>Represents the recording of what one listener receives of one appearance of a stream.</summary>
internal interface IRecording
{
    /// <summary>Gets the files that were written, in order.</summary>
    IEnumerable<string> Files { get; }

    /// <summary>Completes the files; nothing is written after that.</summary>
    /// <returns>The error, if a file could not be written.</returns>
    IOException? Complete();
}
