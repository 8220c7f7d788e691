namespace ZegoCallKit.Media;

/// <summary>Takes sound as it comes, e.g. of a played stream.</summary>
/// <remarks>The kit never disposes a sink that it was given.</remarks>
public interface IAudioSink
{
    /// <summary>Takes a block, on the engine's audio thread: return quickly and never call the engine or wait for it.</summary>
    /// <param name="frame">The block, a view: copy what you keep.</param>
    void Write(in AudioFrame frame);
}
