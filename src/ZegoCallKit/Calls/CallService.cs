using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Implements the operations of a client's calls: checks the arguments and passes them on.</summary>
internal sealed class CallService : ICallService
{
    private readonly ClientCore _core;
    private readonly CallServiceOptions _options;
    private readonly SignalInbox _inbox;
    private readonly CallSignIn _signIn;
    private readonly ServerRequests _requests;

    public CallService(ClientCore core, RoomTable rooms, CallServiceOptions options)
    {
        _core = core;
        _options = options;
        Host = new CallHost(core, rooms, options, SignalCodecs.Create(options.Signaling.Format, core.Time.GetUtcNow));
        _inbox = new SignalInbox(core, options, Host);
        _signIn = new CallSignIn(core, Host, _inbox);
        _requests = new ServerRequests(core, Host);
        Host.Lobby = new CallLobby(core, Host, _requests, Refuse);
        History = new CallHistory(Host, _requests, Refuse);
    }

    private CallHost Host { get; }

    public IObservableState<SignalingStatus> Status => _options.Signaling.Status;

    public RoomUser? LocalUser => Host.LocalUser;

    public DeviceId DeviceId => Host.DeviceId;

    public IObservable<ICall> Incoming => Host.Effects.Incoming;

    public IObservableSet<CallId, ICall> ActiveCalls => Host.Effects.Calls;

    public IObservableSet<InvitationId, MissedCall> MissedCalls => Host.Effects.Missed.Calls;

    public ICallHistory History { get; }

    public IObservable<SignalDropReason> DroppedSignals => _inbox.Drops;

    public long DroppedSignalCount => _inbox.DropCount;

    public Task SignInAsync(RoomUser user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        Guard.Identifier(user.Id.Value, Host.MaxUserIdBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "user id", nameof(user));
        return _core.StartAsync<bool>(new Operation("SignIn"), _core.Options.Timeouts.Login, pending => _signIn.Begin(pending, user, cancellationToken), cancellationToken);
    }

    public Task SignOutAsync(CancellationToken cancellationToken = default)
    {
        var pending = new Pending<bool>(_core, new Operation("SignOut"), Timeout.InfiniteTimeSpan, cancellationToken);
        _core.Post(() => pending.Run(pending, pending =>
        {
            Host.Lobby.Close();
            _signIn.End(() => pending.Complete(true));
        }));
        return pending.Task;
    }

    public Task<ICall> InviteAsync(IReadOnlyCollection<RoomUser> callees, InviteOptions? options = null, CancellationToken cancellationToken = default) =>
        InviteAsync(callees, options ?? _options.Invite, static () => { }, cancellationToken);

    public Task<ICall> JoinAsync(CallId callId, CallKind kind = CallKind.Audio, AcceptOptions? options = null, CancellationToken cancellationToken = default)
    {
        Guard.Identifier(callId.Value, CallId.MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "call id", nameof(callId));
        Guard.Defined(kind, "The kind", nameof(kind));

        options ??= new AcceptOptions();
        options.Validate(nameof(options));
        return _core.StartAsync<ICall>(
            new Operation("JoinCall"),
            _core.Options.Timeouts.Login + _core.Options.Timeouts.Command,
            pending => Begin(pending, callId, new CallInput.Join(callId, kind), new CallPlan(options.Publish, options.Room, pending.TraceParent))?.Commands.WaitUntilIn(pending),
            cancellationToken);
    }

    public Task<ICall?> KnockAsync(CallId callId, CallKind kind = CallKind.Audio, AcceptOptions? options = null, CancellationToken cancellationToken = default)
    {
        Guard.Identifier(callId.Value, CallId.MaxBytes, IdCharacters.IsRoomOrUser, IdCharacters.RoomAndUserText, "call id", nameof(callId));
        Guard.Defined(kind, "The kind", nameof(kind));
        options?.Validate(nameof(options));
        return KnockAndJoinAsync(callId, kind, options, cancellationToken);
    }

    public Task<ICall> CallBackAsync(MissedCall missed, InviteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(missed);
        if (Host.LocalUser?.Id is { } user && user != missed.Callee)
        {
            throw new ArgumentException($"'{missed.Callee}' missed this call, but '{user}' is signed in. Only the user who missed a call can call back.", nameof(missed));
        }

        return InviteAsync([missed.From], options?.Or(missed.Kind) ?? _options.Invite with { Kind = missed.Kind }, () => Host.Effects.Missed.Forget(missed.InvitationId), cancellationToken);
    }

    public Task<ICall> SwapAsync(CancellationToken cancellationToken = default) => ChangeCallsAsync("SwapCalls", new CallInput.Swap(), cancellationToken);

    public Task<ICall> MergeAsync(CancellationToken cancellationToken = default) => ChangeCallsAsync("MergeCalls", new CallInput.Merge(Host.NewInvitation()), cancellationToken);

    private async Task<ICall?> KnockAndJoinAsync(CallId callId, CallKind kind, AcceptOptions? options, CancellationToken cancellationToken) =>
        await Host.Lobby.KnockAsync(callId, cancellationToken).ConfigureAwait(false) ? await JoinAsync(callId, kind, options, cancellationToken).ConfigureAwait(false) : null;

    private Task<ICall> ChangeCallsAsync(string name, CallInput input, CancellationToken cancellationToken)
    {
        var operation = new Operation(name);
        return _core.StartAsync<ICall>(
            operation,
            open: null,
            Refuse,
            pending =>
            {
                if (Host.Step(input) is { } refusal)
                {
                    pending.Fail(Host.Error(operation, default, refusal, ""));
                }
                else
                {
                    pending.Complete(Host.Effects.Active!);
                }
            },
            cancellationToken);
    }

    public Task SetStatusAsync(string? status, TimeSpan? duration = null, CancellationToken cancellationToken = default)
    {
        UserStatus.Check(status, duration);
        return _requests.TellAsync("SetUserStatus", Refuse, (signaling, giveUp) => signaling.SetStatusAsync(status, duration, giveUp), cancellationToken);
    }

    public Task SetPushTargetAsync(PushTarget? target, CancellationToken cancellationToken = default) =>
        _requests.TellAsync("SetPushTarget", Refuse, (signaling, giveUp) => signaling.SetPushTargetAsync(target, giveUp), cancellationToken);

    public void DismissMissedCall(InvitationId invitationId) => _core.Post(() => Host.Effects.Missed.Forget(invitationId));

    /// <summary>Gets whether a user is signed in, or is just signing in or out. Used in the state loop.</summary>
    public bool IsSignedIn => _signIn.IsIn;

    /// <summary>Signs out for good: the client is being disposed. Runs in the state loop.</summary>
    public void Close()
    {
        Host.Lobby.Close();
        _signIn.Close(() =>
        {
            Host.Dispose();
            _inbox.Drops.Complete();
        });
    }

    private Task<ICall> InviteAsync(IReadOnlyCollection<RoomUser> callees, InviteOptions options, Action dialled, CancellationToken cancellationToken)
    {
        var users = Callees.Check(callees, Host.LocalUser?.Id, Host.MaxUserIdBytes, nameof(callees));
        options.Validate(nameof(options));
        var input = new CallInput.Invite(Host.NewCallId(), Host.NewInvitation(), users, options);
        return _core.StartAsync<ICall>(
            new Operation("InviteToCall"),
            _core.Options.Timeouts.Command,
            pending =>
            {
                if (Begin(pending, input.CallId, input, new CallPlan(options.Publish, options.Room, pending.TraceParent)) is { } call)
                {
                    dialled();
                    pending.Complete(call);
                }
            },
            cancellationToken);
    }

    // Returns why no command is possible now.
    private Exception? Refuse(Operation operation) =>
        _signIn.IsClosed ? new ObjectDisposedException(ClientCore.ObjectName)
        : Host.LocalUser is null ? new InvalidOperationException($"{operation.Name} is not possible. No user is signed in to calls; call SignInAsync first.")
        : null;

    private CallSession? Begin(Pending<ICall> pending, CallId id, CallInput input, CallPlan plan)
    {
        if (Refuse(pending.Operation) is { } refused)
        {
            pending.Fail(refused);
            return null;
        }

        Host.Effects.Plans[id] = plan;
        var refusal = Host.Step(input);
        Host.Effects.Plans.Remove(id);
        if (refusal is null)
        {
            return Host.Effects.Find(id);
        }

        pending.Fail(Host.Error(pending.Operation, id, refusal, "callees"));
        return null;
    }
}
