namespace ZegoCallKit.Media;

/// <summary>Changes captured audio in place before it is sent (ZEGO: custom audio capture processing).</summary>
public interface IAudioFrameProcessor
{
    /// <summary>Changes one block, usually 10 ms. Called on the engine's audio thread, one block at a time and in order. Never call the engine or wait for it here.</summary>
    /// <param name="frame">The block, which is a view that is valid only during this call. An exception thrown here is reported, and the block is sent unchanged.</param>
    void Process(in WritableAudioFrame frame);
}
