using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Internal;

/// <summary>
/// Brings results to the commands that asked for them. A result may arrive inside the command, on another thread before the command has returned its
/// sequence, after it, twice, or never. Used in the state loop only.
/// </summary>
internal sealed class ResultCorrelator(ClientCore core)
{
    private readonly Dictionary<(ResultKind Kind, int Sequence), Action<EngineEvent>> _waiting = [];
    private readonly Dictionary<(ResultKind Kind, int Sequence), EngineEvent> _early = [];
    private readonly Dictionary<ResultKind, int> _inFlight = [];

    /// <summary>Issues a command whose outcome is a result event.</summary>
    /// <param name="kind">The kind of the result.</param>
    /// <param name="command">The command.</param>
    /// <param name="refused">Runs when the engine refused it: final, whatever results follow.</param>
    /// <param name="result">Runs once with the result.</param>
    public void Call(ResultKind kind, Func<IZegoEngine, EngineResult> command, Action<CommandOutcome> refused, Action<EngineEvent> result)
    {
        _inFlight[kind] = _inFlight.GetValueOrDefault(kind) + 1;
        core.Call(command, outcome =>
        {
            var key = (kind, outcome.Result.Sequence);
            if (!outcome.IsAccepted)
            {
                Returned(kind);
                refused(outcome);
            }
            else if (_early.Remove(key, out var early))
            {
                Returned(kind);
                result(early);
            }
            else
            {
                _waiting[key] = result;
                Returned(kind);
            }
        });
    }

    public void OnResult(ResultKind kind, int sequence, EngineEvent result)
    {
        if (_waiting.Remove((kind, sequence), out var waiting))
        {
            waiting(result);
        }
        else if (_inFlight.GetValueOrDefault(kind) > 0)
        {
            _early[(kind, sequence)] = result;
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
