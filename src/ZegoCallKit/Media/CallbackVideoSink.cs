namespace ZegoCallKit.Media;

/// <summary>Represents a video sink that calls a method.</summary>
public sealed class CallbackVideoSink : IVideoSink
{
    private readonly VideoFrameHandler _handler;

    /// <summary>Creates a sink that calls a method.</summary>
    /// <param name="handler">The method that is called with each frame, on the engine's video thread.</param>
    public CallbackVideoSink(VideoFrameHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
    }

    /// <inheritdoc/>
    public void Write(in VideoFrame frame) => _handler(in frame);
}
