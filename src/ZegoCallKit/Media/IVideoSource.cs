namespace ZegoCallKit.Media;

/// <summary>
/// Provides video to publish, which is pulled frame by frame. It has one reader at a time; the library reads on a thread pool thread, at the pace of the clock.
/// </summary>
/// <remarks>The library never disposes a source that it was given: the code that opened it closes it after publishing has stopped.</remarks>
public interface IVideoSource
{
    /// <summary>Gets the size, frame rate and pixel format of all frames, which never change.</summary>
    VideoFormat Format { get; }

    /// <summary>Reads the next frame, tightly packed: planes one after another, rows without padding.</summary>
    /// <param name="picture">The buffer for the frame: at least <see cref="VideoFormat.FrameSize"/> bytes, of which that many are written.</param>
    /// <returns><see langword="true"/> if a frame was read; <see langword="false"/> at the end.</returns>
    bool TryRead(Span<byte> picture);
}
