using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Changes captured audio in place.</summary>
/// <param name="frame">The block.</param>
public delegate void AudioChange(in WritableAudioFrame frame);
