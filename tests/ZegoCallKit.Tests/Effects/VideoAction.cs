using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Effects;

/// <summary>A processor made of a function.</summary>
internal sealed class VideoAction(VideoChange change) : IVideoFrameProcessor
{
    public void Process(in WritableVideoFrame frame) => change(in frame);
}
