namespace ZegoCallKit.Media;

/// <summary>
/// Provides audio to publish, which is pulled block by block. It has one reader at a time; the library reads on a thread pool thread at the pace of the clock, without reading ahead.
/// </summary>
/// <remarks>The library never disposes a source that it was given: the code that opened it closes it after publishing has stopped.</remarks>
public interface IAudioSource
{
    /// <summary>Gets the format of all blocks, which never changes.</summary>
    AudioFormat Format { get; }

    /// <summary>Reads the next samples, with all channels interleaved.</summary>
    /// <param name="samples">The buffer, which is filled from the start; its length is a multiple of the channel count.</param>
    /// <returns>The number of values written, a multiple of the channel count: the length of <paramref name="samples"/>, fewer only where the audio ends, and 0 after that.</returns>
    int Read(Span<short> samples);
}
