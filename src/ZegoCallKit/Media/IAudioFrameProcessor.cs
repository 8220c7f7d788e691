namespace ZegoCallKit.Media;

/// <summary>Changes captured sound in place before it is sent (ZEGO: custom audio capture processing).</summary>
public interface IAudioFrameProcessor
{
    /// <summary>Changes one block, usually 10 ms. Called on the engine's audio thread, one block at a time and in order. Never call the engine or wait for it here.</summary>
    /// <param name="frame">The block, a view valid only inside this call. What this throws is reported, and the block goes on as it was.</param>
    void Process(in WritableAudioFrame frame);
}
