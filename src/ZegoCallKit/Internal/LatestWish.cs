using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal;

/// <summary>
/// A switch that several may turn at once: the last wish wins. While one is being sent, later ones gather, and only the last of them is sent next; whoever wished
/// meanwhile is told when it is in force. Used in the state loop, but for <c>SetAsync</c>.
/// </summary>
internal sealed class LatestWish<T>
{
    private readonly ClientCore _core;
    private readonly Operation _operation;
    private readonly OpenOperations _open;
    private readonly Func<Operation, Exception?> _refuse;
    private readonly Func<IZegoEngine, T, EngineResult> _command;
    private readonly Action<T> _applied;
    private List<(Pending<bool>? Pending, T Value)> _waiting = [];

    /// <summary>Makes a switch.</summary>
    /// <param name="core">The client.</param>
    /// <param name="operation">The name for errors.</param>
    /// <param name="open">Fails the wishes when what they are about ends first.</param>
    /// <param name="refuse">Why nothing can be wished now.</param>
    /// <param name="command">Tells the engine.</param>
    /// <param name="applied">Runs when the engine has taken it.</param>
    public LatestWish(ClientCore core, Operation operation, OpenOperations open, Func<Operation, Exception?> refuse, Func<IZegoEngine, T, EngineResult> command, Action<T> applied)
    {
        _core = core;
        _operation = operation;
        _open = open;
        _refuse = refuse;
        _command = command;
        _applied = applied;
    }

    /// <summary>Whether one is being sent; others may wait behind it.</summary>
    public bool IsSending { get; private set; }

    /// <summary>Runs whenever nothing is being sent or waits any more.</summary>
    public Action? Settled { get; init; }

    public Task SetAsync(T value, CancellationToken cancellationToken) => SetAsync(() => value, cancellationToken);

    /// <summary>Wishes for a value that the state loop works out.</summary>
    public Task SetAsync(Func<T> value, CancellationToken cancellationToken) => _core.StartAsync<bool>(
        _operation,
        _open,
        () => _refuse(_operation),
        pending =>
        {
            _waiting.Add((pending, value()));
            Send();
        },
        cancellationToken);

    /// <summary>Wishes for something that nobody waits for; a refusal is reported.</summary>
    public void Want(T value)
    {
        _waiting.Add((null, value));
        Send();
    }

    private static bool IsGivenUp((Pending<bool>? Pending, T Value) wish) => wish.Pending is { IsOver: true };

    private void Send()
    {
        // Those that were given up are as if never wished.
        _waiting.RemoveAll(IsGivenUp);
        if (IsSending)
        {
            return;
        }

        if (_waiting.Count == 0)
        {
            Settled?.Invoke();
            return;
        }

        var wishes = _waiting;
        _waiting = [];
        IsSending = true;
        var sent = -1;
        _core.Call(
            engine =>
            {
                sent = wishes.FindLastIndex(static wish => !IsGivenUp(wish));
                return sent < 0 ? EngineResult.Accepted : _command(engine, wishes[sent].Value);
            },
            outcome =>
            {
                IsSending = false;
                if (sent >= 0)
                {
                    Tell(wishes, wishes[sent].Value, outcome);
                }

                Send();
            });
    }

    private void Tell(List<(Pending<bool>? Pending, T Value)> wishes, T value, CommandOutcome outcome)
    {
        if (outcome.IsAccepted)
        {
            _applied(value);
        }

        foreach (var (pending, _) in wishes)
        {
            if (outcome.IsAccepted)
            {
                pending?.Complete(true);
            }
            else if (pending is not null)
            {
                pending.Fail(_operation.Refused(outcome));
            }
            else
            {
                _core.Fault(_operation.Name, _operation.Refused(outcome));
            }
        }
    }
}
