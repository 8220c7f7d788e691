using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Carries supplemental data that arrived along with the video.</summary>
internal sealed class SeiItem(EngineEvents events, string streamId, ReadOnlyMemory<byte> data) : ILaneTarget
{
    public void Deliver(in LaneItem item, IEngineFrameSink sink) => events.Post(new PlayerSeiReceived(streamId, data));
}
