using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Effects;

/// <summary>A processor that calls a function.</summary>
internal sealed class VideoAction(VideoChange change) : IVideoFrameProcessor
{
    public void Process(in WritableVideoFrame frame) => change(in frame);
}
