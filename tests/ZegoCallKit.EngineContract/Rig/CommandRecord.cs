using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Represents one command: its result, and the events raised inside it on the calling thread.</summary>
public sealed class CommandRecord
{
    private readonly EventLog _log;

    internal CommandRecord(EventLog log)
    {
        _log = log;
        Begin = log.Count;
        ThreadId = Environment.CurrentManagedThreadId;
    }

    /// <summary>Gets the number of logged events when the command was called.</summary>
    public int Begin { get; }

    /// <summary>Gets the number of logged events when the command returned.</summary>
    public int End { get; private set; }

    /// <summary>Gets the id of the calling thread.</summary>
    public int ThreadId { get; }

    /// <summary>Gets the result of the command.</summary>
    public EngineResult Result { get; private set; }

    /// <summary>Gets the code of the result.</summary>
    public int Code => Result.Code;

    /// <summary>Gets the sequence of the result.</summary>
    public int Sequence => Result.Sequence;

    /// <summary>Gets the events raised inside the command, on its thread.</summary>
    public IReadOnlyList<EngineEvent> Inside => [.. _log.All().Where(e => e.Command == this).Select(e => e.Event)];

    /// <summary>Gets the state events raised inside the command, in shorthand.</summary>
    public string States => Shorthand.States(Inside);

    /// <summary>Gets the events raised since the command was called, but not inside it.</summary>
    public IReadOnlyList<LoggedEvent> Outside => [.. _log.All().Where(e => e.Index >= Begin && e.Command != this)];

    /// <summary>Gets the state events raised since the command was called, but not inside it, in shorthand.</summary>
    public string StatesOutside => Shorthand.States(Outside.Select(e => e.Event));

    internal bool Belongs(EventLog log) => ReferenceEquals(_log, log);

    internal void Complete(EngineResult result)
    {
        Result = result;
        End = _log.Count;
    }
}
