using System.Collections.Immutable;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Playing;

namespace ZegoCallKit.Calls;

/// <summary>Passes the user's commands for one call to the machine and completes them. Commands can be given from any thread; everything else is used in the state loop.</summary>
internal sealed class CallCommands(ClientCore core, CallHost host, CallSession call)
{
    /// <summary>How long a command waits until the server has accepted its signals. They are sent nevertheless.</summary>
    private static readonly TimeSpan AcceptTimeout = TimeSpan.FromSeconds(2);

    private readonly PendingJoins _entries = new();
    private readonly List<Pending<bool>> _ending = [];
    private Pending<TransferOutcome>? _transfer;
    private bool _isReleased;

    /// <summary>
    /// Runs a command that has no effect on a call that is over. If it ends the call, it completes when everything is released. With a connected server that gives receipts, it completes when the server has accepted the
    /// command's signals, so that a user who connects afterwards does not ring, but after <see cref="AcceptTimeout"/> at the latest.
    /// </summary>
    public Task<bool> RunAsync(string name, Func<CallInput> input, CancellationToken cancellationToken)
    {
        // The end is as bounded as leaving a room is; a caller that waits for it can cancel.
        var pending = new Pending<bool>(core, new Operation(name), Timeout.InfiniteTimeSpan, cancellationToken);
        Post(pending, () => Finish(pending, Step(input), "invitees"));
        return pending.Task;
    }

    /// <summary>Runs a command that is refused when the call is over.</summary>
    /// <param name="name">The name of the operation, for exceptions.</param>
    /// <param name="input">Creates the command, in the state loop.</param>
    /// <param name="parameter">The parameter that a refused argument belongs to.</param>
    /// <param name="timeout">The timeout of the command.</param>
    /// <param name="wait">What the command waits for after the machine has processed it; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    public Task<bool> RunInCallAsync(string name, Func<CallInput> input, string parameter, TimeSpan timeout, Action<Action>? wait, CancellationToken cancellationToken)
    {
        var pending = new Pending<bool>(core, new Operation(name), timeout, cancellationToken);
        Post(pending, () => FinishInCall(pending, input, parameter, wait));
        return pending.Task;
    }

    public Task InviteMoreAsync(IReadOnlyCollection<RoomUser> callees, TimeSpan? ringTimeout, CancellationToken cancellationToken)
    {
        var users = Callees.Check(callees, host.LocalUser?.Id, host.MaxUserIdBytes, nameof(callees));
        if (ringTimeout is { } ring)
        {
            RingLimits.Check(ring, "ring timeout", nameof(ringTimeout));
        }

        var invitation = host.NewInvitation();
        return core.StartAsync<bool>(
            new Operation("InviteMore"),
            core.Options.Timeouts.Command,
            pending => FinishInCall(pending, () => new CallInput.InviteMore(call.Id, invitation, users, ringTimeout), nameof(callees), wait: null),
            cancellationToken);
    }

    public Task RaiseHandAsync(string name, bool isRaised, CancellationToken cancellationToken) =>
        RunInCallAsync(name, () => new CallInput.RaiseHand(call.Id, isRaised), "", cancellationToken);

    public Task SetAttributesAsync(IReadOnlyDictionary<string, string> attributes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        var copy = attributes.ToDictionary(StringComparer.Ordinal);
        if (ParticipantStatus.Problem(copy) is { } problem)
        {
            throw new ArgumentException($"{problem}.", nameof(attributes));
        }

        return RunInCallAsync("SetAttributes", () => new CallInput.SetAttributes(call.Id, copy.ToImmutableSortedDictionary(StringComparer.Ordinal)), nameof(attributes), cancellationToken);
    }

    public Task ReactAsync(string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!CallReaction.IsAllowed(text))
        {
            throw new ArgumentException($"A reaction must be 1 to {CallReaction.MaxBytes} bytes of UTF-8 without control characters.", nameof(text));
        }

        return RunInCallAsync("React", () => new CallInput.React(call.Id, text), nameof(text), cancellationToken);
    }

    /// <summary>Transfers the call, and completes with the outcome. If it is canceled, the invitation is withdrawn.</summary>
    public Task<TransferOutcome> TransferAsync(Func<InvitationId, CallInput> input, string parameter, CancellationToken cancellationToken)
    {
        // The ring timeout bounds it.
        var invitation = host.NewInvitation();
        return core.StartAsync<TransferOutcome>(new Operation("TransferCall"), Timeout.InfiniteTimeSpan, pending => BeginTransfer(pending, input(invitation), parameter), cancellationToken);
    }

    /// <summary>Completes the transfer of the call.</summary>
    public void SettleTransfer(TransferOutcome outcome)
    {
        _transfer?.Complete(outcome);
        _transfer = null;
    }

    /// <summary>Runs a command that enters the call, and completes when this user is in it.</summary>
    public Task<ICall> EnterAsync(string name, CallInput input, AcceptOptions? options, CancellationToken cancellationToken)
    {
        var operation = new Operation(name, TraceParent: call.TraceParent);
        var decision = input is CallInput.Accept && host.Capabilities.DecidesAnswers ? host.Options.DecisionTimeout : TimeSpan.Zero;
        return core.StartAsync<ICall>(operation, core.Options.Timeouts.Login + core.Options.Timeouts.Command + decision, pending => Enter(pending, input, options), cancellationToken);
    }

    /// <summary>Completes an operation when this user is in the call, or fails it when that is no longer possible. If it is canceled, the call is hung up.</summary>
    public void WaitUntilIn(Pending<ICall> pending)
    {
        pending.Rollback = () =>
        {
            HangUp();
            return Task.CompletedTask;
        };
        _entries.Add(pending);
        _entries.Settle(call, call.Record);
    }

    /// <summary>Leaves the call, unless it is over.</summary>
    public void HangUp() => Step(() => new CallInput.HangUp(call.Id));

    /// <summary>Completes or fails the operations that wait until this user is in the call.</summary>
    public void Settle() => _entries.Settle(call, call.Record);

    /// <summary>Completes the operations that have ended the call, which is released now.</summary>
    public void Complete()
    {
        _isReleased = true;
        _ending.ForEach(CompleteWhenTold);
    }

    private void BeginTransfer(Pending<TransferOutcome> pending, CallInput command, string parameter)
    {
        // The step itself may settle the transfer; one that is in progress already is not affected by a refusal.
        var before = _transfer;
        _transfer = pending;
        pending.Rollback = () =>
        {
            Step(() => new CallInput.CancelTransfer(call.Id));
            return Task.CompletedTask;
        };
        if ((RefuseOver() ?? host.Step(command)) is { } refusal)
        {
            _transfer = before;
            pending.Rollback = null;
            pending.Fail(host.Error(pending.Operation, call.Id, refusal, parameter));
        }
    }

    private void Enter(Pending<ICall> pending, CallInput input, AcceptOptions? options)
    {
        call.TraceParent = pending.TraceParent ?? call.TraceParent;
        if (call.Record.Phase == CallPhase.Ringing && options is not null)
        {
            call.Plan = new CallPlan(options.Publish, options.Room);
        }

        var own = call.Direction == CallDirection.Outgoing ? new CallRefusal(CallRefusalKind.State, "This user started the call, and only the invited users can accept it") : null;
        if ((own ?? RefuseOver() ?? host.Step(input)) is { } refusal)
        {
            pending.Fail(host.Error(pending.Operation, call.Id, refusal, "callId"));
        }
        else
        {
            WaitUntilIn(pending);
        }
    }

    private Task<bool> RunInCallAsync(string name, Func<CallInput> input, string parameter, CancellationToken cancellationToken) =>
        RunInCallAsync(name, input, parameter, core.Options.Timeouts.Command, wait: null, cancellationToken);

    // Carried out even when the caller no longer waits.
    private void Post(IPending pending, Action work) => core.Post(() => pending.Run(work, static work => work()));

    // A call that was joined again has the id of the one that is over.
    private CallRefusal? Step(Func<CallInput> input) => call.Record.IsOver ? null : host.Step(input());

    // After signing out, the machine does not know the call any more.
    private CallRefusal? RefuseOver() => call.Record.End is { } end ? new CallRefusal(CallRefusalKind.Over, $"the call has ended ({end.Reason})", end) : null;

    private void FinishInCall(Pending<bool> pending, Func<CallInput> input, string parameter, Action<Action>? wait)
    {
        if ((RefuseOver() ?? host.Step(input())) is { } refusal)
        {
            pending.Fail(host.Error(pending.Operation, call.Id, refusal, parameter));
        }
        else if (wait is not null)
        {
            wait(() => pending.Complete(true));
        }
        else
        {
            pending.Complete(true);
        }
    }

    private void Finish(Pending<bool> pending, CallRefusal? refusal, string parameter)
    {
        if (refusal is not null)
        {
            pending.Fail(host.Error(pending.Operation, call.Id, refusal, parameter));
        }
        else if (call.Record.IsOver && !_isReleased)
        {
            _ending.Add(pending);
        }
        else
        {
            CompleteWhenTold(pending);
        }
    }

    private void CompleteWhenTold(Pending<bool> pending)
    {
        if (!host.Capabilities.HasReceipts || !host.IsSignalingUp)
        {
            pending.Complete(true);
            return;
        }

        var deadline = new Deadline(core, AcceptTimeout, () => pending.Complete(true));
        host.Effects.WhenSent(call.Id, () =>
        {
            if (deadline.TryMeet())
            {
                pending.Complete(true);
            }
        });
    }
}
