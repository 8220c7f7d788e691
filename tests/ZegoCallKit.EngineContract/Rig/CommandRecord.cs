using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>One command: what it answered, and what was raised inside it on the calling thread.</summary>
public sealed class CommandRecord
{
    private readonly EventLog _log;

    internal CommandRecord(EventLog log)
    {
        _log = log;
        Begin = log.Count;
        ThreadId = Environment.CurrentManagedThreadId;
    }

    /// <summary>How many events had been logged when the command was called.</summary>
    public int Begin { get; }

    /// <summary>How many events had been logged when the command returned.</summary>
    public int End { get; private set; }

    /// <summary>The calling thread.</summary>
    public int ThreadId { get; }

    /// <summary>The command's answer.</summary>
    public EngineResult Result { get; private set; }

    /// <summary>The answer's code.</summary>
    public int Code => Result.Code;

    /// <summary>The answer's sequence.</summary>
    public int Sequence => Result.Sequence;

    /// <summary>What was raised inside the command, on its thread.</summary>
    public IReadOnlyList<EngineEvent> Inside => [.. _log.All().Where(e => e.Command == this).Select(e => e.Event)];

    /// <summary>The state events raised inside the command, in short.</summary>
    public string States => Shorthand.States(Inside);

    /// <summary>What was raised since the command was called, but not inside it.</summary>
    public IReadOnlyList<LoggedEvent> Outside => [.. _log.All().Where(e => e.Index >= Begin && e.Command != this)];

    /// <summary>The state events raised since the command was called, but not inside it, in short.</summary>
    public string StatesOutside => Shorthand.States(Outside.Select(e => e.Event));

    internal bool Belongs(EventLog log) => ReferenceEquals(_log, log);

    internal void Complete(EngineResult result)
    {
        Result = result;
        End = _log.Count;
    }
}
