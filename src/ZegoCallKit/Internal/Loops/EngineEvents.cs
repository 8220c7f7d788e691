using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Internal.Loops;

/// <summary>
/// Calls the handlers of the engine's events, by type and in the order in which they subscribed. The part that owns the subject of an event subscribes
/// while the client is being created, before the engine starts; the handlers run in the state loop.
/// </summary>
internal sealed class EngineEvents
{
    // The first handler of each type.
    private readonly Dictionary<Type, EventHandling> _handlers = [];

    /// <summary>Gets the types of events that have a handler.</summary>
    public IReadOnlyCollection<Type> Handled => _handlers.Keys;

    /// <summary>Gets the reports about commands that have no handler, so that an engine need not make them.</summary>
    public EngineReports Unheard =>
        (_handlers.ContainsKey(typeof(ApiCalled)) ? EngineReports.None : EngineReports.Calls)
        | (_handlers.ContainsKey(typeof(DebugErrorOccurred)) ? EngineReports.None : EngineReports.Mistakes);

    /// <summary>Gets or sets what decides whether reports of remote sound levels are of use. Called on the engine's threads.</summary>
    public Func<bool> NeedsRemoteLevels { get; set; } = static () => true;

    /// <summary>Subscribes to a type of event, after the handlers that subscribed before.</summary>
    /// <typeparam name="T">The exact type.</typeparam>
    /// <param name="handler">Called with each event and the epoch it arrived in.</param>
    public void On<T>(Action<T, long> handler)
        where T : EngineEvent => Add(typeof(T), new EventHandling.InEpoch<T>(handler));

    /// <summary>Subscribes to a type of event whose epoch does not matter, because it concerns the engine or carries its own number.</summary>
    /// <typeparam name="T">The exact type.</typeparam>
    /// <param name="handler">Called with each event.</param>
    public void On<T>(Action<T> handler)
        where T : EngineEvent => Add(typeof(T), new EventHandling.InAny<T>(handler));

    /// <summary>Gets the handlers of a type of event, in the order in which they are called.</summary>
    public IEnumerable<Delegate> HandlersOf(Type type)
    {
        for (var handling = _handlers.GetValueOrDefault(type); handling is not null; handling = handling.Next)
        {
            yield return handling.Handler;
        }
    }

    /// <summary>Calls the handlers of an event. Runs in the state loop.</summary>
    public void Raise(EngineEvent engineEvent, long epoch)
    {
        for (var handling = _handlers.GetValueOrDefault(engineEvent.GetType()); handling is not null; handling = handling.Next)
        {
            handling.Handle(engineEvent, epoch);
        }
    }

    private void Add(Type type, EventHandling handling)
    {
        if (!_handlers.TryAdd(type, handling))
        {
            var last = _handlers[type];
            while (last.Next is { } next)
            {
                last = next;
            }

            last.Next = handling;
        }
    }
}
