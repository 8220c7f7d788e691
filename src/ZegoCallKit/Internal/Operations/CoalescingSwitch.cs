using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;

namespace ZegoCallKit.Internal.Operations;

/// <summary>
/// Represents a switch that several callers may set at once: the last value wins. While one value is being sent, later ones are collected, and only the last of them is sent next; all callers that
/// set a value meanwhile complete when it is in effect. Used in the state loop, except for <c>SetAsync</c>.
/// </summary>
internal sealed class CoalescingSwitch<T> : IEngineCall
{
    private readonly ClientCore _core;
    private readonly Operation _operation;
    private readonly OpenOperations _open;
    private readonly Func<Operation, Exception?> _refuse;
    private readonly Func<IZegoEngine, T, EngineResult> _command;
    private readonly Action<T> _applied;
    private List<(Pending<bool>? Pending, T Value)> _waiting = [];

    // What is being sent: only the index is written while the engine is being called.
    private List<(Pending<bool>? Pending, T Value)> _requests = [];
    private int _sent;
    private CommandOutcome _outcome;

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

    /// <summary>Gets whether the engine applies a value without blocking, so that the state loop may call it.</summary>
    public bool IsSetter { get; init; }

    /// <summary>Gets whether a value is being sent; others may wait behind it.</summary>
    public bool IsSending { get; private set; }

    /// <summary>Gets the handler that is called whenever no value is being sent or waiting any more.</summary>
    public Action? Settled { get; init; }

    bool IEngineCall.Continues => true;

    CommandOutcome IEngineCall.Outcome
    {
        set => _outcome = value;
    }

    public Task SetAsync(T value, CancellationToken cancellationToken) => StartAsync(value, null, cancellationToken);

    /// <summary>Sets a value that the state loop computes.</summary>
    public Task SetAsync(Func<T> value, CancellationToken cancellationToken) => StartAsync(default!, value, cancellationToken);

    /// <summary>Sets a value that no caller waits for; a refusal is reported.</summary>
    public void SetUnawaited(T value)
    {
        _waiting.Add((null, value));
        Send();
    }

    EngineResult IEngineCall.Execute(IZegoEngine engine)
    {
        _sent = _requests.FindLastIndex(static request => !IsCancelled(request));
        return _sent < 0 ? EngineResult.Accepted : _command(engine, _requests[_sent].Value);
    }

    void IStateWork.Run()
    {
        IsSending = false;
        if (_sent >= 0)
        {
            Complete(_requests[_sent].Value);
        }

        _requests.Clear();
        Send();
    }

    private static bool IsCancelled((Pending<bool>? Pending, T Value) request) => request.Pending is { IsOver: true };

    private Task StartAsync(T value, Func<T>? compute, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        var request = new Request(this, value, compute, cancellationToken);
        _core.Run(request);
        request.ArmUnlessOver();
        return request.Task;
    }

    private void Begin(Request request, T value)
    {
        if (_refuse(_operation) is { } refusal)
        {
            request.Fail(refusal);
            return;
        }

        _open.Add(request);
        _waiting.Add((request, value));
        Send();
    }

    private void Send()
    {
        // Canceled values are treated as if they had never been set.
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

        (_requests, _waiting) = (_waiting, _requests);
        IsSending = true;
        if (IsSetter)
        {
            _core.Set(this);
        }
        else
        {
            _core.Commands.Post(this);
        }
    }

    private void Complete(T value)
    {
        if (_outcome.IsAccepted)
        {
            _applied(value);
        }

        foreach (var (pending, _) in _requests)
        {
            if (_outcome.IsAccepted)
            {
                pending?.Complete(true);
            }
            else if (pending is not null)
            {
                pending.Fail(_operation.Refused(_outcome));
            }
            else
            {
                _core.Fault(_operation.Name, _operation.Refused(_outcome));
            }
        }
    }

    /// <summary>A value that a caller waits for.</summary>
    private sealed class Request(CoalescingSwitch<T> owner, T value, Func<T>? compute, CancellationToken cancellationToken)
        : Pending<bool>(owner._core, owner._operation, owner._core.Options.Timeouts.Command, isArmed: false, cancellationToken), IStateWork
    {
        public void Run() => this.Begin(this, static request => request.Begin());

        private void Begin() => owner.Begin(this, compute is null ? value : compute());
    }
}
