using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Changes a captured video frame in place.</summary>
/// <param name="channel">The channel that captured it.</param>
/// <param name="frame">The frame.</param>
public delegate void VideoChange(PublishChannel channel, in WritableVideoFrame frame);
