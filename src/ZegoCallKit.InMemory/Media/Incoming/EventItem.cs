using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Carries an event that is raised at its destination.</summary>
internal sealed class EventItem(EngineEvents events, EngineEvent engineEvent) : ILaneTarget
{
    public void Deliver(in LaneItem item, IEngineFrameSink sink) => events.Post(engineEvent);
}
