using System.Collections.Immutable;
using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Represents one call to the user: validates arguments, passes commands to the machine, and shows the machine's state. Written in the state loop.</summary>
internal sealed class CallSession : ICall
{
    private readonly ClientCore _core;
    private readonly CallHost _host;
    private readonly CallKind _firstKind;
    private readonly CallMeasurement _measurement;
    private readonly StateBroadcaster<CallState> _state;
    private readonly Broadcaster<CallReaction> _reactions;
    private readonly Broadcaster<RoomUser> _knocks;
    private readonly CompletionSource<CallEnd> _completion;
    private CallRoom? _roomWay;
    private volatile CallRecord _record;
    private volatile IRoom? _room;
    private volatile IPublication? _publication;
    private volatile IRoomControls? _controls;

    public CallSession(ClientCore core, CallHost host, CallRecord record, CallPlan plan)
    {
        (_core, _host, _record, _firstKind) = (core, host, record, record.Kind);
        _completion = new(core.Options.WorkScheduler);
        _measurement = new CallMeasurement(core.Metrics);
        Commands = new CallCommands(core, host, this);
        Plan = plan;
        TraceParent = plan.TraceParent;
        _state = new StateBroadcaster<CallState>(core.Delivery, "call state", CallView.Of(record, host.Options.IsBot));
        _reactions = new Broadcaster<CallReaction>(core.Delivery, "reactions");
        _knocks = new Broadcaster<RoomUser>(core.Delivery, "knocks");
        core.Parts.Begin();
        CallLog.CallChanged(core.Logs.Calls, record.Id.Value, record.Phase.ToString());
    }

    public CallId Id => _record.Id;

    public CallDirection Direction => _record.Direction;

    public CallKind Kind => _record.Kind;

    /// <summary>Gets the kind that is published: a user who dialed an audio call sends no video when another user's video call takes its place.</summary>
    public CallKind PublishKind => _record.JoinKind is { } own ? own : _firstKind == CallKind.Audio ? CallKind.Audio : Kind;

    public RoomUser? Inviter => _record.Inviter;

    public RoomUser? InvitedBy => _record is { Direction: CallDirection.Incoming, InvitedBy: { } inviter } record ? record.Find(inviter)?.User ?? new RoomUser(inviter) : null;

    public string CustomData => _record.CustomData;

    public IObservableState<CallState> State => _state;

    public IRoom? Room => _room;

    public IPublication? Publication => _publication;

    public IRoomControls? Controls => _controls;

    public IObservable<CallReaction> Reactions => _reactions;

    public IObservable<RoomUser> Knocks => _knocks;

    public Task<CallEnd> Completion => _completion.Task;

    /// <summary>Gets whether this user is talking or dialing in the call.</summary>
    public bool IsActive => _record.IsActive;

    /// <summary>Gets what the machine knows about the call.</summary>
    public CallRecord Record => _record;

    /// <summary>Gets the part that runs the user's commands.</summary>
    public CallCommands Commands { get; }

    /// <summary>Gets or sets the W3C trace context that the call's signals carry: that of the operation that dialed or accepted the call, and before that, of the invitation that rings here.</summary>
    public string? TraceParent { get; set; }

    /// <summary>Gets or sets how this user enters the call.</summary>
    public CallPlan Plan { get; set; }

    public Task AcceptAsync(AcceptOptions? options = null, CancellationToken cancellationToken = default)
    {
        options?.Validate(nameof(options));
        return Commands.EnterAsync("AcceptCall", new CallInput.Accept(Id), options, cancellationToken);
    }

    public Task DeclineAsync(string customData = "", DeclineReason reason = DeclineReason.Declined, CancellationToken cancellationToken = default)
    {
        Guard.Utf8Length(customData, 0, InviteOptions.MaxCustomDataBytes, "custom data of the answer", nameof(customData));
        Guard.Defined(reason, "The reason", nameof(reason));

        return Commands.RunAsync("DeclineCall", () => new CallInput.Decline(Id, customData, reason), cancellationToken);
    }

    public Task CancelAsync(IReadOnlyCollection<UserId>? invitees = null, CancellationToken cancellationToken = default)
    {
        if (invitees is { Count: 0 })
        {
            throw new ArgumentException("The list of invitees must not be empty. Leave it out to cancel all invitations.", nameof(invitees));
        }

        ImmutableArray<UserId>? users = invitees is null ? null : [.. invitees];
        foreach (var user in users ?? [])
        {
            Guard.Identifier(user.Value, _host.MaxUserIdBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "invitee's id", nameof(invitees));
        }

        return Commands.RunAsync("CancelCall", () => new CallInput.Cancel(Id, users), cancellationToken);
    }

    public Task InviteMoreAsync(IReadOnlyCollection<RoomUser> callees, TimeSpan? ringTimeout = null, CancellationToken cancellationToken = default) =>
        Commands.InviteMoreAsync(callees, ringTimeout, cancellationToken);

    public Task HangUpAsync(CancellationToken cancellationToken = default)
    {
        _core.Post(Commands.HangUp);
        return _completion.Task.WaitAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => new(HangUpAsync());

    public Task EndForAllAsync(CancellationToken cancellationToken = default) => Commands.RunAsync("EndCall", () => new CallInput.EndForAll(Id), cancellationToken);

    public Task HoldAsync(CancellationToken cancellationToken = default) =>
        Commands.RunInCallAsync("HoldCall", () => new CallInput.Hold(Id), "", Timeout.InfiniteTimeSpan, WhenQuiet, cancellationToken);

    public Task ResumeAsync(CancellationToken cancellationToken = default) =>
        Commands.RunInCallAsync("ResumeCall", () => new CallInput.Resume(Id), "", Timeout.InfiniteTimeSpan, wait: null, cancellationToken);

    public Task RaiseHandAsync(CancellationToken cancellationToken = default) => Commands.RaiseHandAsync("RaiseHand", isRaised: true, cancellationToken);

    public Task LowerHandAsync(CancellationToken cancellationToken = default) => Commands.RaiseHandAsync("LowerHand", isRaised: false, cancellationToken);

    public Task SetAttributesAsync(IReadOnlyDictionary<string, string> attributes, CancellationToken cancellationToken = default) => Commands.SetAttributesAsync(attributes, cancellationToken);

    public Task ReactAsync(string text, CancellationToken cancellationToken = default) => Commands.ReactAsync(text, cancellationToken);

    public Task<TransferOutcome> TransferAsync(RoomUser user, TimeSpan? ringTimeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var target = Callees.Check([user], _host.LocalUser?.Id, _host.MaxUserIdBytes, nameof(user))[0];
        if (ringTimeout is { } ring)
        {
            RingLimits.Check(ring, "ring timeout", nameof(ringTimeout));
        }

        return Commands.TransferAsync(invitation => new CallInput.Transfer(Id, invitation, target, Other: null, ringTimeout), nameof(user), cancellationToken);
    }

    public Task<TransferOutcome> TransferAsync(ICall other, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Commands.TransferAsync(invitation => new CallInput.Transfer(Id, invitation, Target: null, other.Id, RingTimeout: null), nameof(other), cancellationToken);
    }

    public Task AdmitAsync(UserId guest, CancellationToken cancellationToken = default) => _host.Lobby.AnswerAsync(Id, guest, isAdmitted: true, cancellationToken);

    public Task RefuseAsync(UserId guest, CancellationToken cancellationToken = default) => _host.Lobby.AnswerAsync(Id, guest, isAdmitted: false, cancellationToken);

    public void ShowKnock(RoomUser guest) => _knocks.Publish(guest);

    /// <summary>Shows a member's reaction.</summary>
    public void ShowReaction(RoomUser user, string text) => _reactions.Publish(new CallReaction { User = user, Text = text });

    public void EnterRoom(RoomUser user)
    {
        _roomWay = new CallRoom(_core, _host, this, user);
        _roomWay.Enter(Plan, _record.IsOnHold);
    }

    public void SetOnHold(bool isOnHold)
    {
        CallLog.CallHeld(_core.Logs.Calls, Id.Value, isOnHold ? "on hold" : "active");
        _roomWay?.SetOnHold(isOnHold);
    }

    /// <summary>Returns how this user enters the call that takes the place of this one.</summary>
    public CallPlan PlanToMove() => Plan with { Publish = _roomWay?.PublishedNow() ?? Plan.Publish };

    public void LeaveRoom() => _roomWay!.Leave();

    public void SetRoom(IRoom room, PublishOptions publish, PendingSwitches switches)
    {
        _room = room;
        var options = _host.Options.ControlsOptions with { Channel = publish.Channel, HasCamera = publish.Video is not NoVideoInput, Leave = () => HangUpAsync() };
        _controls = new RoomControls(room, options, _core, switches);
    }

    public void SetPublication(IPublication? publication) => _publication = publication;

    /// <summary>Shows the machine's state of the call.</summary>
    public void Show(CallRecord record)
    {
        if (ReferenceEquals(record, _record))
        {
            return;
        }

        var before = _record.Phase;
        _record = record;
        _measurement.Update(record);
        var state = CallView.Of(record, _host.Options.IsBot);
        _roomWay?.ShowStatuses(state);
        if (_state.Set(state) && before != record.Phase)
        {
            CallLog.CallChanged(_core.Logs.Calls, Id.Value, record.Phase.ToString());
        }

        Commands.Settle();
    }

    /// <summary>Completes the call: everything that it used is released.</summary>
    public void Complete(CallRecord record)
    {
        Show(record);
        _state.Complete();
        _reactions.Complete();
        _knocks.Complete();
        CallLog.CallEnded(_core.Logs.Calls, Id.Value, record.End!.ToString());
        _core.AfterTold(_state, () =>
        {
            _completion.SetResult(record.End);
            Commands.Complete();
            _core.Parts.End();
        });
    }

    public override string ToString() => $"call '{Id}' ({_record.Phase})";

    private void WhenQuiet(Action then)
    {
        if (_roomWay is { } way)
        {
            way.WhenQuiet(then);
        }
        else
        {
            then();
        }
    }
}
