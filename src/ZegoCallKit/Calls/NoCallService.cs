using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Calls;

/// <summary>Implements the calls of a client that was created without them: every member states what is missing.</summary>
internal sealed class NoCallService : ICallService
{
    public static readonly NoCallService Instance = new();

    private NoCallService()
    {
    }

    public IObservableState<SignalingStatus> Status => throw Missing();

    public RoomUser? LocalUser => throw Missing();

    public DeviceId DeviceId => throw Missing();

    public IObservable<ICall> Incoming => throw Missing();

    public IObservableSet<CallId, ICall> ActiveCalls => throw Missing();

    public IObservableSet<InvitationId, MissedCall> MissedCalls => throw Missing();

    public ICallHistory History => throw Missing();

    public IObservable<SignalDropReason> DroppedSignals => throw Missing();

    public long DroppedSignalCount => throw Missing();

    public Task SignInAsync(RoomUser user, CancellationToken cancellationToken = default) => throw Missing();

    public Task SignOutAsync(CancellationToken cancellationToken = default) => throw Missing();

    public Task<ICall> InviteAsync(IReadOnlyCollection<RoomUser> callees, InviteOptions? options = null, CancellationToken cancellationToken = default) => throw Missing();

    public Task<ICall> JoinAsync(CallId callId, CallKind kind = CallKind.Audio, AcceptOptions? options = null, CancellationToken cancellationToken = default) => throw Missing();

    public Task<ICall?> KnockAsync(CallId callId, CallKind kind = CallKind.Audio, AcceptOptions? options = null, CancellationToken cancellationToken = default) => throw Missing();

    public Task<ICall> CallBackAsync(MissedCall missed, InviteOptions? options = null, CancellationToken cancellationToken = default) => throw Missing();

    public Task<ICall> SwapAsync(CancellationToken cancellationToken = default) => throw Missing();

    public Task<ICall> MergeAsync(CancellationToken cancellationToken = default) => throw Missing();

    public Task SetStatusAsync(string? status, TimeSpan? duration = null, CancellationToken cancellationToken = default) => throw Missing();

    public Task SetPushTargetAsync(PushTarget? target, CancellationToken cancellationToken = default) => throw Missing();

    public void DismissMissedCall(InvitationId invitationId) => throw Missing();

    private static InvalidOperationException Missing() =>
        new("This client was created without calls. Set ZegoClientOptions.Calls, including a transport for the signals.");
}
