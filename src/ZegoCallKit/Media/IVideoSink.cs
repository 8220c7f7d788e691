namespace ZegoCallKit.Media;

/// <summary>Receives video frames as they arrive, for example those of a played stream.</summary>
/// <remarks>The library never disposes a sink that it was given.</remarks>
public interface IVideoSink
{
    /// <summary>Receives a frame on the engine's video thread: return quickly, and never call the engine or wait for it.</summary>
    /// <param name="frame">The frame, which is a view: copy what you keep.</param>
    void Write(in VideoFrame frame);
}
