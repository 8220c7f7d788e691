namespace ZegoCallKit.Media;

/// <summary>Changes captured pictures in place before they are previewed, encoded and sent (ZEGO: custom video processing).</summary>
public interface IVideoFrameProcessor
{
    /// <summary>Changes one picture. Called on the engine's video thread, one picture of a channel at a time and in order: what takes longer than a picture lasts costs frame rate. Never call the engine or wait for it here.</summary>
    /// <param name="frame">The picture, a view valid only inside this call. Its size, format and rotation may change from picture to picture. What this throws is reported, and the picture goes on as it was.</param>
    void Process(in WritableVideoFrame frame);
}
