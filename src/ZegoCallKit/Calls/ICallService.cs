using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Calls;

/// <summary>
/// Rings other users and is rung by them. Needs <see cref="ZegoClientOptions.Calls"/>; sign in with <see cref="SignInAsync"/> first. All members may be
/// called from any thread, also from inside observers.
/// </summary>
public interface ICallService
{
    /// <summary>Gets whether the transport of the signals is connected, and why not. Calls that are under way live through its outages.</summary>
    IObservableState<SignalingStatus> Status { get; }

    /// <summary>Gets the user who is signed in; <see langword="null"/> before <see cref="SignInAsync"/> and after <see cref="SignOutAsync"/>.</summary>
    RoomUser? LocalUser { get; }

    /// <summary>This device among the user's devices.</summary>
    DeviceId DeviceId { get; }

    /// <summary>
    /// Calls that begin to ring here; a happening, not replayed, but that the first observer is told of those that ring already: signing in may come first. A call that
    /// waits behind another comes when it is its turn.
    /// </summary>
    IObservable<ICall> Incoming { get; }

    /// <summary>The calls that are not over, by id: dialled, ringing, under way.</summary>
    IObservableSet<CallId, ICall> ActiveCalls { get; }

    /// <summary>Calls that this user did not get to answer, by invitation, the newest <see cref="CallServiceOptions.MaxMissedCalls"/>.</summary>
    IObservableSet<InvitationId, MissedCall> MissedCalls { get; }

    /// <summary>Signals that came and could not be understood; a happening, not replayed. They harm nothing.</summary>
    IObservable<SignalDropReason> DroppedSignals { get; }

    /// <summary>Gets how many signals could not be understood so far.</summary>
    long DroppedSignalCount { get; }

    /// <summary>Signs in: connects the transport as this user, with this device.</summary>
    /// <param name="user">Who; the same as in the rooms.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>Completes when this user can call and be called.</returns>
    /// <exception cref="ArgumentException">The user cannot log in to rooms, the client is in a room as somebody else, or the id is longer than <see cref="CallServiceOptions.MaxUserIdBytes"/> or the transport's limit; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">Somebody is signed in already.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="ZegoException">The transport cannot be reached or refused.</exception>
    Task SignInAsync(RoomUser user, CancellationToken cancellationToken = default);

    /// <summary>Signs out: ends the calls of this device (<see cref="CallEndReason.SignedOut"/>) and disconnects the transport. Does nothing when nobody is signed in.</summary>
    /// <param name="cancellationToken">Stops waiting; signing out goes on.</param>
    /// <returns>Completes when it is done.</returns>
    Task SignOutAsync(CancellationToken cancellationToken = default);

    /// <summary>Calls somebody. What becomes of it is told by the call: an answer, no answer, or a failure is a value there, not an exception here.</summary>
    /// <param name="callees">Who; one for a call of two, at most <see cref="InviteOptions.MaxInvitees"/>.</param>
    /// <param name="options">How; <see langword="null"/> for <see cref="CallServiceOptions.Invite"/>.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>The call, dialled.</returns>
    /// <exception cref="ArgumentException">Nobody, too many, the same user twice, this user, an id that is longer than <see cref="CallServiceOptions.MaxUserIdBytes"/> or the transport's limit, or an option that is not allowed; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">Nobody is signed in, or another call is under way.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<ICall> InviteAsync(IReadOnlyCollection<RoomUser> callees, InviteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Joins a call in progress, e.g. after declining or leaving it. The user who started the call and that user's options are learned from the members. If no member is in the call, it ends
    /// after 10 s (<see cref="CallEndReason.NotFound"/>); who comes into one of <see cref="InviteOptions.MaxMembers"/> is sent out again (<see cref="CallEndReason.RemoteHangUp"/>).
    /// </summary>
    /// <param name="callId">The call. Knowing its id is enough to try; the token for the room decides who is admitted.</param>
    /// <param name="kind">What is published by default: audio, or audio and video. It is not learned from the members, so that no camera opens unasked; a call that rings here keeps its own kind.</param>
    /// <param name="options">How; <see langword="null"/> for the service's defaults.</param>
    /// <param name="cancellationToken">Gives it up; what was joined is then left.</param>
    /// <returns>The call, in it.</returns>
    /// <exception cref="ArgumentException">An argument is not allowed; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">Nobody is signed in, another call is under way, or it is this user's own call, which still rings.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="CallEndedException">The call ended before this user was in it, e.g. because its room could not be entered.</exception>
    Task<ICall> JoinAsync(CallId callId, CallKind kind = CallKind.Audio, AcceptOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Calls back who called, with a new call of the same kind unless the options say another; the missed call is then no longer listed.</summary>
    /// <param name="missed">The missed call.</param>
    /// <param name="options">How; <see langword="null"/> for <see cref="CallServiceOptions.Invite"/> with the missed call's kind. Options whose <see cref="InviteOptions.Kind"/> was set call with that kind.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>The call, dialled.</returns>
    /// <exception cref="InvalidOperationException">Nobody is signed in, or another call is under way.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    /// <exception cref="ArgumentException">Another user missed the call; nothing was sent. Besides, what <see cref="InviteAsync"/> throws.</exception>
    Task<ICall> CallBackAsync(MissedCall missed, InviteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Puts the active call on hold and resumes the one that is on hold.</summary>
    /// <param name="cancellationToken">Stops waiting; the calls are swapped all the same.</param>
    /// <returns>The call that is active now; its <see cref="ICall.Publication"/> follows.</returns>
    /// <exception cref="InvalidOperationException">There are not two calls in progress of which one is on hold, or no user is signed in.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<ICall> SwapAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Merges the two calls of this user: the members of the call on hold move to the active call without ringing, as far as they follow (<see cref="CallServiceOptions.FollowMoves"/>) and the active call has
    /// room for them. When all have followed, the call on hold ends with <see cref="CallEndReason.Moved"/>; members who do not follow within 15 s stay in it.
    /// </summary>
    /// <param name="cancellationToken">Stops waiting; the calls are merged all the same.</param>
    /// <returns>The active call, when its new members are invited; its state shows how they answer.</returns>
    /// <exception cref="ArgumentException">The active call would have more than <see cref="InviteOptions.MaxMembers"/> members.</exception>
    /// <exception cref="InvalidOperationException">There are not two calls in progress of which one is on hold, this user may not invite to the active one, or no user is signed in.</exception>
    /// <exception cref="ObjectDisposedException">The client is disposed.</exception>
    Task<ICall> MergeAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes a missed call off the list; does nothing when it is not listed.</summary>
    /// <param name="invitationId">Its invitation.</param>
    void DismissMissedCall(InvitationId invitationId);
}
