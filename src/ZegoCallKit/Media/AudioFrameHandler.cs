namespace ZegoCallKit.Media;

/// <summary>Handles a block of sound on the engine's audio thread; see <see cref="IAudioSink.Write"/>.</summary>
/// <param name="frame">The block, a view: copy what you keep.</param>
public delegate void AudioFrameHandler(in AudioFrame frame);
