using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Carries supplemental data that arrived along with the video.</summary>
internal sealed class SeiNews(EngineMedia player, string streamId, ReadOnlyMemory<byte> data) : ILaneTarget
{
    public void Take(in LaneItem item, IEngineFrameSink sink) => player.Core.Events.Post(new PlayerSeiReceived(streamId, data));
}
