namespace ZegoCallKit.Media;

/// <summary>Changes captured frames in place before they are previewed, encoded and sent (ZEGO: custom video processing).</summary>
public interface IVideoFrameProcessor
{
    /// <summary>Changes one frame. Called on the engine's video thread, for one frame of a channel at a time and in order; processing that takes longer than the duration of a frame lowers the frame rate. Never call the engine or wait for it here.</summary>
    /// <param name="frame">The frame, which is a view that is valid only during this call. Its size, format and rotation may change from frame to frame. An exception thrown here is reported, and the frame is sent unchanged.</param>
    void Process(in WritableVideoFrame frame);
}
