using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Internal;

/// <summary>
/// Brings results to the commands that asked for them. A result may arrive inside the command, on another thread before the command has returned its
/// sequence, after it, twice, or never. Used in the state loop only.
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
        core.Events.On<LogUploaded>(e => OnResult(ResultKind.LogUpload, e.Sequence, e));
    }

    /// <summary>Issues a command whose outcome is a result event.</summary>
    /// <param name="kind">The kind of the result.</param>
    /// <param name="pending">Who waits for it; a result for an operation that is over is no longer kept a place.</param>
    /// <param name="command">The command.</param>
    /// <param name="refused">Runs when the engine refused it: final, whatever results follow.</param>
    /// <param name="result">Runs once with the result.</param>
    public void Call(ResultKind kind, IPending? pending, Func<IZegoEngine, EngineResult> command, Action<CommandOutcome> refused, Action<EngineEvent> result)
    {
        Begin(kind);
        _core.Call(command, outcome => Bind(kind, pending, outcome.IsAccepted ? outcome.Result.Sequence : null, result, () => refused(outcome)));
    }

    /// <summary>From now on results of this kind that nobody knows yet are kept; <see cref="Bind"/> must follow.</summary>
    public void Begin(ResultKind kind) => _inFlight[kind] = _inFlight.GetValueOrDefault(kind) + 1;

    /// <summary>Ties a result to the sequence that the command has returned, or gives it up when there is none.</summary>
    public void Bind(ResultKind kind, IPending? pending, int? sequence, Action<EngineEvent> result, Action? refused = null)
    {
        if (sequence is not { } known)
        {
            Returned(kind);
            refused?.Invoke();
        }
        else if (_early.Remove((kind, known), out var early))
        {
            Returned(kind);
            result(early);
        }
        else
        {
            Prune();
            _waiting[(kind, known)] = (pending, result);
            Returned(kind);
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

    // Some results never come: of a login given up, of what a logout cut off.
    private void Prune()
    {
        foreach (var key in _waiting.Where(entry => entry.Value.For is { IsOver: true }).Select(entry => entry.Key).ToArray())
        {
            _waiting.Remove(key);
        }
    }

    // With no command of a kind in flight its early results belong to nobody: refused or abandoned commands, repetitions.
    private void Returned(ResultKind kind)
    {
        if (--_inFlight[kind] > 0)
        {
            return;
        }

        foreach (var key in _early.Keys.Where(key => key.Kind == kind).ToArray())
        {
            _early.Remove(key);
        }
    }
}
