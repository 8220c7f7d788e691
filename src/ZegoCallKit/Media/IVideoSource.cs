namespace ZegoCallKit.Media;

/// <summary>
/// Pictures to publish, pulled one by one. One reader at a time; the kit reads on a thread of the pool, at the pace of the clock.
/// </summary>
/// <remarks>The kit never disposes a source that it was given: whoever opened it closes it, after publishing has stopped.</remarks>
public interface IVideoSource
{
    /// <summary>Size, pace and pixel format of all pictures; it never changes.</summary>
    VideoFormat Format { get; }

    /// <summary>Reads the next picture, tightly packed: planes one after another, rows without padding.</summary>
    /// <param name="picture">At least <see cref="VideoFormat.FrameSize"/> bytes; that many are written.</param>
    /// <returns><see langword="true"/> when there was one, <see langword="false"/> at the end.</returns>
    bool TryRead(Span<byte> picture);
}
