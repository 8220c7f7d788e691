using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Internal.Loops;

/// <summary>Represents a handler of one type of engine events, and the next one of the same type. A client has about seventy, so each is one object.</summary>
internal abstract class EventHandling
{
    /// <summary>Gets the delegate that subscribed.</summary>
    public abstract Delegate Handler { get; }

    public EventHandling? Next { get; set; }

    public abstract void Handle(EngineEvent engineEvent, long epoch);

    /// <summary>Represents a handler that is told the epoch in which the event arrived.</summary>
    internal sealed class InEpoch<T>(Action<T, long> handler) : EventHandling
        where T : EngineEvent
    {
        public override Delegate Handler => handler;

        public override void Handle(EngineEvent engineEvent, long epoch) => handler((T)engineEvent, epoch);
    }

    /// <summary>Represents a handler to which the epoch does not matter.</summary>
    internal sealed class InAny<T>(Action<T> handler) : EventHandling
        where T : EngineEvent
    {
        public override Delegate Handler => handler;

        public override void Handle(EngineEvent engineEvent, long epoch) => handler((T)engineEvent);
    }
}
