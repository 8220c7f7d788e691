namespace ZegoCallKit.Media;

/// <summary>Represents an audio sink that calls a method.</summary>
public sealed class CallbackAudioSink : IAudioSink
{
    private readonly AudioFrameHandler _handler;

    /// <summary>Creates a sink that calls a method.</summary>
    /// <param name="handler">The method that is called with each block, on the engine's audio thread.</param>
    public CallbackAudioSink(AudioFrameHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _handler = handler;
    }

    /// <inheritdoc/>
    public void Write(in AudioFrame frame) => _handler(in frame);
}
