using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>The face of one call: checks arguments, hands over to the machine and shows what it says. Written in the state loop.</summary>
internal sealed class CallSession : ICall
{
    private readonly ClientCore _core;
    private readonly CallHost _host;
    private readonly CallKind _firstKind;
    private readonly CallWatch _watch;
    private readonly StateBroadcaster<CallState> _state;
    private readonly CompletionSource<CallEnd> _completion;
    private readonly CallEntries _entries = new();
    private readonly List<Pending<bool>> _ending = [];
    private CallRoom? _roomWay;
    private bool _isOver;
    private volatile CallRecord _record;
    private volatile IRoom? _room;
    private volatile IPublication? _publication;
    private volatile IRoomControls? _controls;

    public CallSession(ClientCore core, CallHost host, CallRecord record, CallPlan plan)
    {
        _core = core;
        _completion = new(core.Options.WorkScheduler);
        _host = host;
        _firstKind = record.Kind;
        _watch = new CallWatch(core.Metrics);
        _record = record;
        Plan = plan;
        TraceParent = plan.TraceParent;
        _state = new StateBroadcaster<CallState>(core.Delivery, "call state", CallView.Of(record));
        core.Parts.Begin();
        CallLog.CallChanged(core.Logs.Calls, record.Id.Value, record.Phase.ToString());
    }

    public CallId Id => _record.Id;

    public CallDirection Direction => _record.Direction;

    public CallKind Kind => _record.Kind;

    /// <summary>The kind that is published: a user who dialed an audio call sends no video when another user's video call takes its place.</summary>
    public CallKind PublishKind => _record.JoinKind is { } own ? own : _firstKind == CallKind.Audio ? CallKind.Audio : Kind;

    public RoomUser? Inviter => _record.Inviter;

    public RoomUser? InvitedBy => _record is { Direction: CallDirection.Incoming, InvitedBy: { } inviter } record ? record.Find(inviter)?.User ?? new RoomUser(inviter) : null;

    public string CustomData => _record.CustomData;

    public IObservableState<CallState> State => _state;

    public IRoom? Room => _room;

    public IPublication? Publication => _publication;

    public IRoomControls? Controls => _controls;

    public Task<CallEnd> Completion => _completion.Task;

    /// <summary>The W3C trace context that its signals carry: of the operation that dialled or took it, and before that of the invitation that rings here.</summary>
    public string? TraceParent { get; set; }

    /// <summary>Gets how this user wants to be in it.</summary>
    public CallPlan Plan { get; set; }

    public Task AcceptAsync(AcceptOptions? options = null, CancellationToken cancellationToken = default)
    {
        options?.Validate(nameof(options));
        return EnterAsync("AcceptCall", new CallInput.Accept(Id), options, cancellationToken);
    }

    public Task DeclineAsync(string customData = "", DeclineReason reason = DeclineReason.Declined, CancellationToken cancellationToken = default)
    {
        Guard.Utf8Length(customData, 0, InviteOptions.MaxCustomDataBytes, "custom data of the answer", nameof(customData));
        Guard.Defined(reason, "The reason", nameof(reason));

        return CommandAsync("DeclineCall", () => new CallInput.Decline(Id, customData, reason), cancellationToken);
    }

    public Task CancelAsync(IReadOnlyCollection<UserId>? invitees = null, CancellationToken cancellationToken = default)
    {
        if (invitees is { Count: 0 })
        {
            throw new ArgumentException("The list of invitees must not be empty. Leave it out to cancel all invitations.", nameof(invitees));
        }

        return CommandAsync("CancelCall", () => new CallInput.Cancel(Id, invitees is null ? null : [.. invitees]), cancellationToken);
    }

    public Task InviteMoreAsync(IReadOnlyCollection<RoomUser> callees, TimeSpan? ringTimeout = null, CancellationToken cancellationToken = default)
    {
        var users = Callees.Check(callees, _host.LocalUser?.Id, _host.MaxUserIdBytes, nameof(callees));
        if (ringTimeout is { } ring)
        {
            RingLimits.Check(ring, "ring timeout", nameof(ringTimeout));
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        var invitation = _host.NewInvitation();
        var pending = new Pending<bool>(_core, new Operation("InviteMore"), _core.Options.Timeouts.Command, cancellationToken);
        _core.Post(pending, () => Finish(pending, RefuseOver() ?? _host.Step(new CallInput.InviteMore(Id, invitation, users, ringTimeout)), nameof(callees)));
        return pending.Task;
    }

    public Task HangUpAsync(CancellationToken cancellationToken = default)
    {
        _core.Post(() => _host.Step(new CallInput.HangUp(Id)));
        return _completion.Task.WaitAsync(cancellationToken);
    }

    public Task EndForAllAsync(CancellationToken cancellationToken = default) =>
        CommandAsync("EndCall", () => new CallInput.EndForAll(Id), cancellationToken);

    /// <summary>Goes into the call and completes when in it.</summary>
    public Task<ICall> EnterAsync(string name, CallInput input, AcceptOptions? options, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<ICall>(cancellationToken);
        }

        var pending = new Pending<ICall>(_core, new Operation(name, TraceParent: TraceParent), _core.Options.Timeouts.Login + _core.Options.Timeouts.Command, cancellationToken);
        _core.Post(pending, () =>
        {
            TraceParent = pending.TraceParent ?? TraceParent;
            if (_record.Phase == CallPhase.Ringing && options is not null)
            {
                Plan = new CallPlan(options.Publish, options.Room);
            }

            var own = Direction == CallDirection.Outgoing ? new CallRefusal(CallRefusalKind.State, "This user started the call, and only the invited users can accept it") : null;
            if ((own ?? RefuseOver() ?? _host.Step(input)) is { } refusal)
            {
                pending.Fail(_host.Error(pending.Operation, Id, refusal, "callId"));
            }
            else
            {
                WaitUntilIn(pending);
            }
        });
        return pending.Task;
    }

    /// <summary>Completes an operation when this user is in the call, or fails it when that cannot be any more. Given up, it hangs up.</summary>
    public void WaitUntilIn(Pending<ICall> pending)
    {
        pending.Rollback = () =>
        {
            _host.Step(new CallInput.HangUp(Id));
            return Task.CompletedTask;
        };
        _entries.Add(pending);
        _entries.Settle(this, _record);
    }

    public void EnterRoom(RoomUser user)
    {
        _roomWay = new CallRoom(_core, _host, this, user);
        _roomWay.Enter(Plan);
    }

    public void LeaveRoom() => _roomWay!.Leave();

    public void SetRoom(IRoom room, PublishOptions publish, PendingSwitches switches)
    {
        _room = room;
        var options = _host.Options.ControlsOptions with { Channel = publish.Channel, HasCamera = publish.Video is not NoVideoInput, Leave = () => HangUpAsync() };
        _controls = new RoomControls(room, options, _core, switches);
    }

    public void SetPublication(IPublication publication) => _publication = publication;

    /// <summary>Shows what the machine has made of the call.</summary>
    public void Show(CallRecord record)
    {
        if (ReferenceEquals(record, _record))
        {
            return;
        }

        var before = _record.Phase;
        _record = record;
        _watch.Look(record);
        if (_state.Set(CallView.Of(record)) && before != record.Phase)
        {
            CallLog.CallChanged(_core.Logs.Calls, Id.Value, record.Phase.ToString());
        }

        _entries.Settle(this, record);
    }

    /// <summary>Ends it: nothing of it is left.</summary>
    public void Complete(CallRecord record)
    {
        Show(record);
        _state.Complete();
        CallLog.CallEnded(_core.Logs.Calls, Id.Value, record.End!.ToString());
        _core.AfterTold(_state, () =>
        {
            _isOver = true;
            _completion.SetResult(record.End);
            _ending.ForEach(static pending => pending.Complete(true));
            _core.Parts.End();
        });
    }

    // After signing out the machine knows nothing of it any more.
    private CallRefusal? RefuseOver() => _record.End is { } end ? new CallRefusal(CallRefusalKind.Over, $"the call has ended ({end.Reason})", end) : null;

    public override string ToString() => $"call '{Id}' ({_record.Phase})";

    private Task<bool> CommandAsync(string name, Func<CallInput> input, CancellationToken cancellationToken)
    {
        // The end is as bounded as leaving a room is; a caller that waits for it can cancel.
        var pending = new Pending<bool>(_core, new Operation(name), Timeout.InfiniteTimeSpan, cancellationToken);
        _core.Post(() => Finish(pending, _host.Step(input()), "invitees"));
        return pending.Task;
    }

    private void Finish(Pending<bool> pending, CallRefusal? refusal, string parameter)
    {
        if (refusal is not null)
        {
            pending.Fail(_host.Error(pending.Operation, Id, refusal, parameter));
        }
        else if (_record.IsOver && !_isOver)
        {
            _ending.Add(pending);
        }
        else
        {
            pending.Complete(true);
        }
    }
}
