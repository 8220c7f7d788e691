using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Calls;

/// <summary>
/// Calls other users and receives their calls. Needs <see cref="ZegoClientOptions.Calls"/>; sign in with <see cref="SignInAsync"/> first. All members may be
/// called from any thread, including from observers.
/// </summary>
public interface ICallService
{
    /// <summary>Gets whether the transport of the signals is connected, and the reason if it is not. Calls in progress survive its outages.</summary>
    IObservableState<SignalingStatus> Status { get; }

    /// <summary>Gets the user who is signed in; <see langword="null"/> before <see cref="SignInAsync"/> and after <see cref="SignOutAsync"/>.</summary>
    RoomUser? LocalUser { get; }

    /// <summary>Gets the id of this device among the devices of the user.</summary>
    DeviceId DeviceId { get; }

    /// <summary>
    /// Gets an observable that emits each call that starts to ring on this device. It does not replay, except that the first observer also receives the calls that ring already, so that a program may sign in
    /// before it subscribes. A call that waits behind another one is emitted when it is its turn.
    /// </summary>
    IObservable<ICall> Incoming { get; }

    /// <summary>Gets the calls that have not ended, by id: being dialed, ringing or in progress.</summary>
    IObservableSet<CallId, ICall> ActiveCalls { get; }

    /// <summary>Gets the calls that this user could not answer, by invitation: the newest <see cref="CallServiceOptions.MaxMissedCalls"/>.</summary>
    IObservableSet<InvitationId, MissedCall> MissedCalls { get; }

    /// <summary>Gets the history of this user's calls.</summary>
    ICallHistory History { get; }

    /// <summary>Gets an observable that emits the reason for each received signal that was dropped. It does not replay. Dropped signals have no other effect.</summary>
    IObservable<SignalDropReason> DroppedSignals { get; }

    /// <summary>Gets how many received signals have been dropped so far.</summary>
    long DroppedSignalCount { get; }

    /// <summary>Signs in: connects the transport as this user, with this device.</summary>
    /// <param name="user">The user, who is the same as in rooms.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes when this user can call and be called.</returns>
    /// <exception cref="ArgumentException">The user cannot log in to rooms, the client is in a room as another user, or the id is longer than <see cref="CallServiceOptions.MaxUserIdBytes"/> or the transport's limit; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">A user is signed in already.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="ZegoException">The transport cannot be reached or refused.</exception>
    Task SignInAsync(RoomUser user, CancellationToken cancellationToken = default);

    /// <summary>Signs out: ends the calls of this device (<see cref="CallEndReason.SignedOut"/>) and disconnects the transport. Does nothing if no user is signed in.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when the user is signed out.</returns>
    Task SignOutAsync(CancellationToken cancellationToken = default);

    /// <summary>Calls users. The call has the outcome: an answer, no answer and a failure are values there, not exceptions here.</summary>
    /// <param name="callees">The users to call: one for a call of two, at most <see cref="InviteOptions.MaxInvitees"/>.</param>
    /// <param name="options">The options of the call; <see langword="null"/> for <see cref="CallServiceOptions.Invite"/>.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The call, which is being dialed.</returns>
    /// <exception cref="ArgumentException">The list is empty or too long, or contains a user twice, this user, or an id that is longer than <see cref="CallServiceOptions.MaxUserIdBytes"/> or the transport's limit; or an option is not allowed. Nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">No user is signed in, or another call is in progress.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<ICall> InviteAsync(IReadOnlyCollection<RoomUser> callees, InviteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Joins a call in progress, e.g. after declining or leaving it. The user who started the call and that user's options are learned from the members. If no member is in the call, it ends
    /// after 10 s (<see cref="CallEndReason.NotFound"/>); if it has <see cref="InviteOptions.MaxMembers"/> members already, this user leaves it again (<see cref="CallEndReason.RemoteHangUp"/>).
    /// </summary>
    /// <param name="callId">The call. Knowing its id is enough to try; the token for the room decides who is admitted.</param>
    /// <param name="kind">Whether this user publishes audio, or audio and video, by default. The kind is not taken from the other members, so that no camera is opened unexpectedly; a call that rings here keeps its own kind.</param>
    /// <param name="options">How this user takes part in the call; <see langword="null"/> for the options of the service.</param>
    /// <param name="cancellationToken">Cancels the operation; a call that was joined already is left.</param>
    /// <returns>The call, with this user in it.</returns>
    /// <exception cref="ArgumentException">An argument is not allowed; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">No user is signed in, another call is in progress, or this user dialed the call and it still rings.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="CallEndedException">The call ended before this user was in it, e.g. because its room could not be entered.</exception>
    Task<ICall> JoinAsync(CallId callId, CallKind kind = CallKind.Audio, AcceptOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Knocks at a call in progress, and joins it if a host admits this user: the user who started the call or, while that user is not in the call, any member who is. Requires a transport with a lobby (<see cref="SignalingCapabilities.HasLobby"/>).</summary>
    /// <param name="callId">The call.</param>
    /// <param name="kind">Whether this user publishes audio, or audio and video, by default; see <see cref="JoinAsync"/>.</param>
    /// <param name="options">How this user takes part in the call; <see langword="null"/> for the options of the service.</param>
    /// <param name="cancellationToken">Cancels the operation; a call that was already entered is left.</param>
    /// <returns>The call, with this user in it; <see langword="null"/> if the host refused.</returns>
    /// <exception cref="ArgumentException">An argument is not allowed; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">No user is signed in, this user knocks at the call already, or another call is in progress.</exception>
    /// <exception cref="NotSupportedException">The transport has no lobby.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed, or the user signed out before the host answered.</exception>
    /// <exception cref="CallEndedException">The call does not exist, the server refused the knock, or the call ended before this user was in it.</exception>
    /// <exception cref="ZegoTimeoutException">The host did not answer within 60 s.</exception>
    /// <exception cref="ZegoException">The server cannot be reached.</exception>
    Task<ICall?> KnockAsync(CallId callId, CallKind kind = CallKind.Audio, AcceptOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Calls the caller of a missed call back, with a new call of the same kind unless the options specify another kind. The missed call is then no longer listed.</summary>
    /// <param name="missed">The missed call.</param>
    /// <param name="options">The options of the call; <see langword="null"/> for <see cref="CallServiceOptions.Invite"/> with the kind of the missed call. If <see cref="InviteOptions.Kind"/> was set, the call has that kind.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The call, which is being dialed.</returns>
    /// <exception cref="InvalidOperationException">No user is signed in, or another call is in progress.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="ArgumentException">Another user missed the call; nothing was sent. Besides, what <see cref="InviteAsync"/> throws.</exception>
    Task<ICall> CallBackAsync(MissedCall missed, InviteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Puts the active call on hold and resumes the one that is on hold.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>The call that is active now; its <see cref="ICall.Publication"/> follows.</returns>
    /// <exception cref="InvalidOperationException">There are not two calls in progress of which one is on hold, or no user is signed in.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<ICall> SwapAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Merges the two calls of this user: the members of the call on hold move to the active call without ringing, as far as they follow (<see cref="CallServiceOptions.FollowMoves"/>) and the active call has
    /// room for them. When all have followed, the call on hold ends with <see cref="CallEndReason.Moved"/>; members who do not follow within 15 s stay in it.
    /// </summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>The active call, when its new members are invited; its state shows how they answer.</returns>
    /// <exception cref="ArgumentException">The active call would have more than <see cref="InviteOptions.MaxMembers"/> members.</exception>
    /// <exception cref="InvalidOperationException">There are not two calls in progress of which one is on hold, no other member is in the call on hold, this user may not invite to the active one, or no user is signed in.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<ICall> MergeAsync(CancellationToken cancellationToken = default);

    /// <summary>Sets the status of this user, for all devices of the user. The server keeps it, even while the user is signed out, and sends it to users who watch this one.</summary>
    /// <param name="status">The status: <see cref="UserStatus.DoNotDisturb"/>, or a text of your own, which has no other effect: 1 to <see cref="UserStatus.MaxLength"/> printable ASCII characters, or
    /// <see langword="null"/> to clear it.</param>
    /// <param name="duration">The time after which the server clears the status, above zero and up to <see cref="UserStatus.MaxDuration"/> (366 days); <see langword="null"/> if it does not.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has set the status.</returns>
    /// <exception cref="ArgumentException">The status or the duration is outside its limits; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">No user is signed in.</exception>
    /// <exception cref="NotSupportedException">The transport has no server that keeps a status (<see cref="SignalingCapabilities.HasStatus"/>).</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed, or the user signed out before the server answered.</exception>
    /// <exception cref="ZegoException">The server cannot be reached or refused.</exception>
    Task SetStatusAsync(string? status, TimeSpan? duration = null, CancellationToken cancellationToken = default);

    /// <summary>Sets the push target with which the server wakes this device when it is rung while not connected. The server keeps it, even while the user is signed out, so remove it before another user gets the device.</summary>
    /// <param name="target">The target; <see langword="null"/> to remove it.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has set the target.</returns>
    /// <exception cref="InvalidOperationException">No user is signed in.</exception>
    /// <exception cref="NotSupportedException">The transport has no server that wakes devices (<see cref="SignalingCapabilities.HasPush"/>).</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed, or the user signed out before the server answered.</exception>
    /// <exception cref="ZegoException">The server cannot be reached or refused.</exception>
    Task SetPushTargetAsync(PushTarget? target, CancellationToken cancellationToken = default);

    /// <summary>Removes a missed call from the list. Does nothing if it is not listed.</summary>
    /// <param name="invitationId">The id of its invitation.</param>
    void DismissMissedCall(InvitationId invitationId);
}
