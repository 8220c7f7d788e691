namespace ZegoCallKit.Media;

/// <summary>Takes pictures as they come, e.g. of a played stream.</summary>
/// <remarks>The kit never disposes a sink that it was given.</remarks>
public interface IVideoSink
{
    /// <summary>Takes a picture, on the engine's video thread: return quickly and never call the engine or wait for it.</summary>
    /// <param name="frame">The picture, a view: copy what you keep.</param>
    void Write(in VideoFrame frame);
}
