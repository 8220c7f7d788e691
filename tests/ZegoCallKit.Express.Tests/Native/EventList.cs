using System.Collections.Concurrent;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Keeps every event.</summary>
internal sealed class EventList : IEngineEventSink
{
    private readonly ConcurrentQueue<EngineEvent> _events = new();

    public IReadOnlyList<EngineEvent> All => [.. _events];

    /// <summary>Gets or sets the action that is called first with each event.</summary>
    public Action<EngineEvent> Tap { get; set; } = _ => { };

    public void OnEvent(EngineEvent engineEvent)
    {
        Tap(engineEvent);
        _events.Enqueue(engineEvent);
    }
}
