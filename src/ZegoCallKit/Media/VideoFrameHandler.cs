namespace ZegoCallKit.Media;

/// <summary>Handles a picture on the engine's video thread; see <see cref="IVideoSink.Write"/>.</summary>
/// <param name="frame">The picture, a view: copy what you keep.</param>
public delegate void VideoFrameHandler(in VideoFrame frame);
