namespace GroupCall.Recording;

/// <summary>What one listener receives of one appearance of a stream.</summary>
internal interface IRecording
{
    /// <summary>Gets the files that were written, in order.</summary>
    IEnumerable<string> Files { get; }

    /// <summary>Completes the files; nothing writes any more.</summary>
    /// <returns>What could not be written, if anything.</returns>
    IOException? Complete();
}
