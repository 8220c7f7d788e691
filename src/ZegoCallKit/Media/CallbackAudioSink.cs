namespace ZegoCallKit.Media;

/// <summary>A sink that calls a method.</summary>
public sealed class CallbackAudioSink : IAudioSink
{
    private readonly AudioFrameHandler _handler;

    /// <summary>Wraps a method.</summary>
    /// <param name="handler">Called with each block, on the engine's audio thread.</param>
    public CallbackAudioSink(AudioFrameHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
    }

    /// <inheritdoc/>
    public void Write(in AudioFrame frame) => _handler(in frame);
}
