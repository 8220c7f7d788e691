using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Delivers a channel's captured video to the user.</summary>
internal sealed class CapturedVideoView(Rendering rendering, PublishChannel channel) : ILaneTarget
{
    public void Deliver(in LaneItem item, IEngineFrameSink sink)
    {
        if (rendering.WantsCaptured(channel))
        {
            sink.OnCapturedVideo(channel, rendering.InSeries(item.Buffer!));
        }
    }
}
