using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;

namespace ZegoCallKit.Internal.Core;

/// <summary>
/// Passes results to the commands that caused them. A result may arrive during the command, on another thread before the command has returned its
/// sequence number, after it, twice, or never. Used only in the state loop.
/// </summary>
internal sealed class ResultCorrelator
{
    private readonly ClientCore _core;
    private readonly Dictionary<(ResultKind Kind, int Sequence), (IPending? For, Action<EngineEvent> Result)> _waiting = [];
    private readonly Dictionary<(ResultKind Kind, int Sequence), EngineEvent> _early = [];
    private readonly Dictionary<ResultKind, int> _inFlight = [];

    public ResultCorrelator(ClientCore core)
    {
        _core = core;
        core.Events.On<RoomLoginResult>(e => OnResult(ResultKind.Login, e.Sequence, e));
        core.Events.On<RoomExtraInfoSet>(e => OnResult(ResultKind.RoomExtraInfo, e.Sequence, e));
        core.Events.On<StreamExtraInfoSet>(e => OnResult(ResultKind.StreamExtraInfo, e.Sequence, e));
        core.Events.On<BroadcastMessageSent>(e => OnResult(ResultKind.Broadcast, e.Sequence, e));
        core.Events.On<BarrageMessageSent>(e => OnResult(ResultKind.Barrage, e.Sequence, e));
        core.Events.On<CustomCommandSent>(e => OnResult(ResultKind.CustomCommand, e.Sequence, e));
        core.Events.On<TransparentMessageSent>(e => OnResult(ResultKind.Transparent, e.Sequence, e));
        core.Events.On<MediaPlayerSought>(e => OnResult(ResultKind.MediaPlayerSeek, e.Sequence, e));
        core.Events.On<LogUploaded>(e => OnResult(ResultKind.LogUpload, e.Sequence, e));
    }

    /// <summary>Issues a command whose outcome is a result event.</summary>
    /// <param name="kind">The kind of the result.</param>
    /// <param name="pending">The operation that waits for the result; no place is kept for the result of an operation that has ended.</param>
    /// <param name="command">The command.</param>
    /// <param name="refused">Called if the engine refused the command; this is final, whatever results follow.</param>
    /// <param name="result">Called once with the result.</param>
    public void Call(ResultKind kind, IPending? pending, Func<IZegoEngine, EngineResult> command, Action<CommandOutcome> refused, Action<EngineEvent> result)
    {
        Begin(kind);
        _core.Call(command, outcome =>
        {
            if (outcome.IsAccepted)
            {
                Bind(kind, pending, outcome.Result.Sequence, result);
            }
            else
            {
                OnReturned(kind);
                refused(outcome);
            }
        });
    }

    /// <summary>Starts keeping results of this kind that no command has claimed yet; <see cref="Bind"/> must follow.</summary>
    public void Begin(ResultKind kind) => _inFlight[kind] = _inFlight.GetValueOrDefault(kind) + 1;

    /// <summary>Binds a result handler to the sequence number that the command returned, or discards it if there is none.</summary>
    public void Bind(ResultKind kind, IPending? pending, int? sequence, Action<EngineEvent> result)
    {
        if (sequence is not { } known)
        {
            OnReturned(kind);
        }
        else if (_early.Remove((kind, known), out var early))
        {
            OnReturned(kind);
            result(early);
        }
        else
        {
            Prune();
            _waiting[(kind, known)] = (pending, result);
            OnReturned(kind);
        }
    }

    private void OnResult(ResultKind kind, int sequence, EngineEvent result)
    {
        if (_waiting.Remove((kind, sequence), out var waiting))
        {
            waiting.Result(result);
        }
        else if (_inFlight.GetValueOrDefault(kind) > 0)
        {
            _early[(kind, sequence)] = result;
        }
    }

    // Some results never arrive: those of a canceled login, or of commands interrupted by a logout.
    private void Prune()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        foreach (var key in _waiting.Where(entry => entry.Value.For is { IsOver: true }).Select(entry => entry.Key).ToArray())
        {
            _waiting.Remove(key);
        }
    }

    // Without a command of the kind in flight, its early results belong to no command: they stem from refused or abandoned commands, or are repetitions.
    private void OnReturned(ResultKind kind)
    {
        if (--_inFlight[kind] > 0 || _early.Count == 0)
        {
            return;
        }

        foreach (var key in _early.Keys.ToArray())
        {
            if (key.Kind == kind)
            {
                _early.Remove(key);
            }
        }
    }
}
