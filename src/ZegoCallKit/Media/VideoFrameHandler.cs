namespace ZegoCallKit.Media;

/// <summary>Handles a video frame on the engine's video thread; see <see cref="IVideoSink.Write"/>.</summary>
/// <param name="frame">The frame, which is a view: copy what you keep.</param>
public delegate void VideoFrameHandler(in VideoFrame frame);
