namespace ZegoCallKit.Media;

/// <summary>A sink that calls a method.</summary>
public sealed class CallbackVideoSink : IVideoSink
{
    private readonly VideoFrameHandler _handler;

    /// <summary>Wraps a method.</summary>
    /// <param name="handler">Called with each picture, on the engine's video thread.</param>
    public CallbackVideoSink(VideoFrameHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
    }

    /// <inheritdoc/>
    public void Write(in VideoFrame frame) => _handler(in frame);
}
