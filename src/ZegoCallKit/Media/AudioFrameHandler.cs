namespace ZegoCallKit.Media;

/// <summary>Handles a block of audio on the engine's audio thread; see <see cref="IAudioSink.Write"/>.</summary>
/// <param name="frame">The block, which is a view: copy what you keep.</param>
public delegate void AudioFrameHandler(in AudioFrame frame);
