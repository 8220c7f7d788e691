using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal;

/// <summary>
/// Represents a switch that several callers may set at once: the last value wins. While one value is being sent, later ones are collected, and only the last of them is sent next; all callers that
/// set a value meanwhile complete when it is in effect. Used in the state loop, except for <c>SetAsync</c>.
/// </summary>
internal sealed class CoalescingSwitch<T>
{
    private readonly ClientCore _core;
    private readonly Operation _operation;
    private readonly OpenOperations _open;
    private readonly Func<Operation, Exception?> _refuse;
    private readonly Func<IZegoEngine, T, EngineResult> _command;
    private readonly Action<T> _applied;
    private List<(Pending<bool>? Pending, T Value)> _waiting = [];

    /// <summary>Creates a switch.</summary>
    /// <param name="core">The client.</param>
    /// <param name="operation">The operation, for errors.</param>
    /// <param name="open">The open operations, which fail if their subject ends first.</param>
    /// <param name="refuse">Returns why no value can be set now, if that is so.</param>
    /// <param name="command">Sends a value to the engine.</param>
    /// <param name="applied">Called when the engine has accepted a value.</param>
    public CoalescingSwitch(ClientCore core, Operation operation, OpenOperations open, Func<Operation, Exception?> refuse, Func<IZegoEngine, T, EngineResult> command, Action<T> applied)
    {
        _core = core;
        _operation = operation;
        _open = open;
        _refuse = refuse;
        _command = command;
        _applied = applied;
    }

    /// <summary>Gets whether a value is being sent; others may wait behind it.</summary>
    public bool IsSending { get; private set; }

    /// <summary>Gets the handler that is called whenever no value is being sent or waiting any more.</summary>
    public Action? Settled { get; init; }

    public Task SetAsync(T value, CancellationToken cancellationToken) => SetAsync(() => value, cancellationToken);

    /// <summary>Sets a value that the state loop computes.</summary>
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

    /// <summary>Sets a value that no caller waits for; a refusal is reported.</summary>
    public void SetUnawaited(T value)
    {
        _waiting.Add((null, value));
        Send();
    }

    private static bool IsCancelled((Pending<bool>? Pending, T Value) request) => request.Pending is { IsOver: true };

    private void Send()
    {
        // Cancelled values are treated as if they had never been set.
        _waiting.RemoveAll(IsCancelled);
        if (IsSending)
        {
            return;
        }

        if (_waiting.Count == 0)
        {
            Settled?.Invoke();
            return;
        }

        var requests = _waiting;
        _waiting = [];
        IsSending = true;
        var sent = -1;
        _core.Call(
            engine =>
            {
                sent = requests.FindLastIndex(static request => !IsCancelled(request));
                return sent < 0 ? EngineResult.Accepted : _command(engine, requests[sent].Value);
            },
            outcome =>
            {
                IsSending = false;
                if (sent >= 0)
                {
                    Complete(requests, requests[sent].Value, outcome);
                }

                Send();
            });
    }

    private void Complete(List<(Pending<bool>? Pending, T Value)> requests, T value, CommandOutcome outcome)
    {
        if (outcome.IsAccepted)
        {
            _applied(value);
        }

        foreach (var (pending, _) in requests)
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
