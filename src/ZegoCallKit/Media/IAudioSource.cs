namespace ZegoCallKit.Media;

/// <summary>
/// Sound to publish, pulled block by block. One reader at a time; the kit reads on a thread of the pool, ahead of nothing, at the pace of the clock.
/// </summary>
/// <remarks>The kit never disposes a source that it was given: whoever opened it closes it, after publishing has stopped.</remarks>
public interface IAudioSource
{
    /// <summary>The format of all blocks; it never changes.</summary>
    AudioFormat Format { get; }

    /// <summary>Reads the next samples, all channels interleaved.</summary>
    /// <param name="samples">Filled from the front; its length is a multiple of the channel count.</param>
    /// <returns>The values written, a multiple of the channel count: all of <paramref name="samples"/>, fewer only where the sound ends, 0 after that.</returns>
    int Read(Span<short> samples);
}
