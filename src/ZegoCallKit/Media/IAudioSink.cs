namespace ZegoCallKit.Media;

/// <summary>Receives audio as it arrives, for example that of a played stream.</summary>
/// <remarks>The library never disposes a sink that it was given.</remarks>
public interface IAudioSink
{
    /// <summary>Receives a block on the engine's audio thread: return quickly, and never call the engine or wait for it.</summary>
    /// <param name="frame">The block, which is a view: copy what you keep.</param>
    void Write(in AudioFrame frame);
}
