using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Represents the event sink that records all events.</summary>
public sealed class EventLog : IEngineEventSink
{
    [ThreadStatic]
    private static CommandRecord? Current;

    private readonly Lock _gate = new();
    private readonly List<LoggedEvent> _events = [];
    private readonly TimeProvider _time;
    private readonly long _start;

    public EventLog(TimeProvider time, long start)
    {
        _time = time;
        _start = start;
    }

    /// <summary>Gets or sets an action that is called with each event before it is logged, on its thread.</summary>
    public Action<EngineEvent>? Tap { get; set; }

    /// <summary>Gets whether a command was sent whose result is raised later to this log: an engine that has never raised an event does not know the log yet.</summary>
    public bool HasOpenResults { get; private set; }

    internal static bool InsideCommand => Current is not null;

    /// <summary>Gets the number of logged events.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _events.Count;
            }
        }
    }

    /// <summary>Returns the logged events, in order.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyList<LoggedEvent> All()
    {
        lock (_gate)
        {
            return [.. _events];
        }
    }

    /// <summary>Returns the events of one type, in order.</summary>
    /// <typeparam name="T">The type of the events.</typeparam>
    /// <param name="from">The number of logged events to skip.</param>
    /// <returns>The events.</returns>
    public IReadOnlyList<LoggedEvent<T>> Of<T>(int from = 0)
        where T : EngineEvent =>
        [.. All().Skip(from).Where(e => e.Event is T).Select(e => new LoggedEvent<T>((T)e.Event, e))];

    /// <summary>Returns the state events in shorthand.</summary>
    /// <param name="from">The number of logged events to skip.</param>
    /// <returns>The events in the notation of <see cref="Shorthand"/>.</returns>
    public string States(int from = 0) => Shorthand.States(All().Skip(from).Select(e => e.Event));

    /// <inheritdoc/>
    public void OnEvent(EngineEvent engineEvent)
    {
        Tap?.Invoke(engineEvent);
        var current = Current;
        var mine = current is not null && current.Belongs(this);
        lock (_gate)
        {
            _events.Add(new LoggedEvent(
                _events.Count, engineEvent, Environment.CurrentManagedThreadId, _time.GetElapsedTime(_start), mine ? current : null, current is not null && !mine));
        }
    }

    internal CommandRecord Run(Func<EngineResult> command)
    {
        var record = new CommandRecord(this);
        var outer = Current;
        Current = record;
        try
        {
            record.Complete(command());
            HasOpenResults |= record.Sequence != 0 && Count > 0;
        }
        finally
        {
            Current = outer;
        }

        return record;
    }
}
