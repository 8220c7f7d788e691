using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Collections;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>
/// Represents one call, from the first ring to its end. The call logs in to its room, publishes and plays automatically, and releases all of that when it ends, whatever the reason. When two users dial each
/// other at the same time, one of the two calls continues as the other: its id, kind, inviter and custom data are then those of the other call, but a user who dialed an audio call sends no video.
/// Disposing a call hangs up, like <see cref="HangUpAsync"/>. Every operation may be repeated: it does nothing if it is done already. All members may be called from any thread, including from observers.
/// </summary>
public interface ICall : IAsyncDisposable
{
    /// <summary>Gets the id of the call. It changes once if two users dialed each other at the same time and this call continues as the other one.</summary>
    CallId Id { get; }

    /// <summary>Gets whether this user dialed, was called or joined.</summary>
    CallDirection Direction { get; }

    /// <summary>Gets whether the call is audio only, or audio and video.</summary>
    CallKind Kind { get; }

    /// <summary>Gets the user who started the call, who need not be the one who invited this user; <see langword="null"/> until a member has reported it, after joining the call or if <see cref="InvitedBy"/> had just joined it.</summary>
    RoomUser? Inviter { get; }

    /// <summary>Gets the user who invited this user: the member whose invitation rings or was accepted here; <see langword="null"/> in a call that this user dialed or joined.</summary>
    RoomUser? InvitedBy { get; }

    /// <summary>Gets the custom data of the inviter; at most 2,048 bytes of UTF-8. Never logged.</summary>
    string CustomData { get; }

    /// <summary>Gets the state of the call; completes after <see cref="CallPhase.Ended"/>.</summary>
    IObservableState<CallState> State { get; }

    /// <summary>Gets the room of the call; <see langword="null"/> until this user is in it. Leave the call, not the room.</summary>
    IRoom? Room { get; }

    /// <summary>Gets what this user publishes in the call; <see langword="null"/> until it is published, and while the call is on hold.</summary>
    IPublication? Publication { get; }

    /// <summary>Gets the controls that show whose camera and microphone are on, and that ask other members to turn theirs off or to leave; <see langword="null"/> until this user is in the room. A granted request to leave hangs up.</summary>
    IRoomControls? Controls { get; }

    /// <summary>Gets an observable that emits the guests who knock at this call: for the user who started it and, while that user is not in the call, for every member who is. It does not replay. Answer with <see cref="AdmitAsync"/> or <see cref="RefuseAsync"/> within 60 s. The guest itself states the name;
    /// the server guarantees the id.</summary>
    IObservable<RoomUser> Knocks { get; }

    /// <summary>Gets an observable that emits the reactions of the other members; it does not replay. At most 10 reactions of each member within 5 s are emitted.</summary>
    IObservable<CallReaction> Reactions { get; }

    /// <summary>
    /// Gets a task that completes when the call has ended on this device and everything it used is released; it never fails. <see cref="State"/> is <see cref="CallPhase.Ended"/> by then, and
    /// its observers have been notified; slow observers delay the task by 0.2 s at most.
    /// </summary>
    Task<CallEnd> Completion { get; }

    /// <summary>Accepts the call: the other members are notified, and this user enters the room. Another call that is active is hung up, or put on hold if the busy policy says so (<see cref="CallServiceOptions.Busy"/>).</summary>
    /// <param name="options">How this user takes part in the call; <see langword="null"/> for the options of the service.</param>
    /// <param name="cancellationToken">Cancels the operation; a call that was accepted already is hung up.</param>
    /// <returns>A task that completes when this user is in the call; its <see cref="Publication"/> follows. It waits for the decision of a server, if one decides which device answered (<see cref="CallServiceOptions.DecisionTimeout"/>). Media that <see cref="Controls"/> turns off before that is never sent.</returns>
    /// <exception cref="ArgumentException">An option is not allowed; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">This user started the call, or two calls are on hold already.</exception>
    /// <exception cref="CallEndedException">The call has ended, or it ended before this user was in it.</exception>
    Task AcceptAsync(AcceptOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Declines the call.</summary>
    /// <param name="customData">The text for the inviter: at most 2,048 bytes of UTF-8.</param>
    /// <param name="reason">Whether the inviter is told that the user declined or that the user is busy.</param>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when the call has ended on this device; with a connected server, as for <see cref="CancelAsync"/>.</returns>
    /// <exception cref="ArgumentException">The custom data is too long, or the reason is not a defined value; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">The call does not ring here: it was accepted, or this user dialed it.</exception>
    Task DeclineAsync(string customData = "", DeclineReason reason = DeclineReason.Declined, CancellationToken cancellationToken = default);

    /// <summary>Cancels invitations that have not been accepted.</summary>
    /// <param name="invitees">The invitees whose invitations are canceled; <see langword="null"/> cancels all invitations and ends the call, which is possible only before someone has accepted.</param>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when the invitations are canceled. If the transport has a server with receipts and is connected, the server has accepted the cancellation by then, so that users who connect later do not ring. If it does not accept it within 2 s, the task
    /// completes nevertheless, and the cancellation is sent later.</returns>
    /// <exception cref="ArgumentException">The list of invitees is empty, or this user never invited one of them.</exception>
    /// <exception cref="InvalidOperationException">This user did not start the call, or someone has accepted already; hang up instead.</exception>
    Task CancelAsync(IReadOnlyCollection<UserId>? invitees = null, CancellationToken cancellationToken = default);

    /// <summary>Invites more users, who are rung like the first ones.</summary>
    /// <param name="callees">The users to invite: at most <see cref="InviteOptions.MaxInvitees"/>. Users who are in the call or are being rung already are skipped.</param>
    /// <param name="ringTimeout">How long the invitations ring, 1 to 600 s; <see langword="null"/> for the ring timeout of the first invitation.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes when the invitations have been sent.</returns>
    /// <exception cref="ArgumentException">The list is empty or too long, or contains this user or an id that is too long for the transport; or the call would have more than <see cref="InviteOptions.MaxMembers"/> members.</exception>
    /// <exception cref="InvalidOperationException">This user is not in the call, may not invite, or has just joined and does not know yet who may invite.</exception>
    /// <exception cref="CallEndedException">The call has ended.</exception>
    Task InviteMoreAsync(IReadOnlyCollection<RoomUser> callees, TimeSpan? ringTimeout = null, CancellationToken cancellationToken = default);

    /// <summary>Leaves the call, whatever its phase: cancels, declines or hangs up. Invitations of this user that still ring are canceled; the other members stay in the call.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when everything that the call used is released.</returns>
    Task HangUpAsync(CancellationToken cancellationToken = default);

    /// <summary>Admits a guest to the call. The guest becomes a member, and can get the token of the call's room.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has admitted the guest.</returns>
    /// <exception cref="ArgumentException">The user id is not allowed; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">This user is not a host of the call, the call is full or over, or no user is signed in.</exception>
    /// <exception cref="ZegoException">The server cannot be reached.</exception>
    Task AdmitAsync(UserId guest, CancellationToken cancellationToken = default);

    /// <summary>Refuses a guest who knocks at the call.</summary>
    /// <param name="guest">The guest.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has accepted the refusal.</returns>
    /// <exception cref="ArgumentException">The user id is not allowed; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">This user is not a host of the call, the call is over, or no user is signed in.</exception>
    /// <exception cref="ZegoException">The server cannot be reached.</exception>
    Task RefuseAsync(UserId guest, CancellationToken cancellationToken = default);

    /// <summary>Raises this user's hand: the members see it in <see cref="CallMember.Status"/>, including those who join later. Does nothing if it is raised already.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when this device has started to notify the members.</returns>
    /// <exception cref="InvalidOperationException">This user is not in the call yet.</exception>
    /// <exception cref="CallEndedException">The call is over.</exception>
    Task RaiseHandAsync(CancellationToken cancellationToken = default);

    /// <summary>Lowers this user's hand. Does nothing if it is not raised.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when this device has started to notify the members.</returns>
    /// <exception cref="InvalidOperationException">This user is not in the call yet.</exception>
    /// <exception cref="CallEndedException">The call is over.</exception>
    Task LowerHandAsync(CancellationToken cancellationToken = default);

    /// <summary>Replaces this user's attributes, which the members see in <see cref="CallMember.Status"/>. They apply to this call only.</summary>
    /// <param name="attributes">The attributes: at most <see cref="ParticipantStatus.MaxAttributes"/>; none removes all. A name has 1 to <see cref="ParticipantStatus.MaxAttributeNameLength"/> ASCII letters, digits, and <c>- _ .</c>; a value has at
    /// most <see cref="ParticipantStatus.MaxAttributeValueBytes"/> bytes of UTF-8, without control characters.</param>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when this device has started to notify the members.</returns>
    /// <exception cref="ArgumentException">The attributes exceed a limit; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">This user is not in the call yet.</exception>
    /// <exception cref="CallEndedException">The call is over.</exception>
    Task SetAttributesAsync(IReadOnlyDictionary<string, string> attributes, CancellationToken cancellationToken = default);

    /// <summary>Sends a reaction to the members who are in the call now (<see cref="Reactions"/>). It is sent once and can be lost.</summary>
    /// <param name="text">The reaction, e.g. an emoji: 1 to <see cref="CallReaction.MaxBytes"/> bytes of UTF-8 without control characters.</param>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when this device has started to send the reaction.</returns>
    /// <exception cref="ArgumentException">The text exceeds a limit; nothing was sent.</exception>
    /// <exception cref="InvalidOperationException">This user is not in the call yet, has sent 10 reactions within 5 s, or the transport's format cannot express reactions.</exception>
    /// <exception cref="CallEndedException">The call is over.</exception>
    Task ReactAsync(string text, CancellationToken cancellationToken = default);

    /// <summary>
    /// Puts the call on hold: this user stays a member and in the call's room, but publishes and plays nothing, so that another call can be active. The other members see it in
    /// <see cref="CallMember.IsOnHold"/>. The maximum duration, timeouts and hang-ups continue to apply. Does nothing if the call is on hold already.
    /// </summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when nothing of the call is published and played any more.</returns>
    /// <exception cref="InvalidOperationException">The call is not in progress: it rings or is being dialed.</exception>
    /// <exception cref="CallEndedException">The call has ended.</exception>
    Task HoldAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Resumes the call, which was on hold: this user publishes and plays again, with the microphone and the camera as they were switched last. Does nothing if the call is not on hold. A call that is on
    /// hold stays so when the other call ends, until it is resumed.
    /// </summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when the call is active; its <see cref="Publication"/> follows.</returns>
    /// <exception cref="InvalidOperationException">Another call is active: put it on hold or end it first, or use <see cref="ICallService.SwapAsync"/>.</exception>
    /// <exception cref="CallEndedException">The call has ended.</exception>
    Task ResumeAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Transfers the call to another user without consulting that user first: the call is put on hold, the user is invited to it, and as soon as the user is in the call, this user leaves it
    /// (<see cref="CallEndReason.Transferred"/>). If the user does not come, this user is still in the call, on hold. A user who is in another call with this user moves from there without ringing.
    /// </summary>
    /// <param name="user">The user.</param>
    /// <param name="ringTimeout">How long the invitation rings, 1 to 600 s; <see langword="null"/> for the ring timeout of the call's first invitation.</param>
    /// <param name="cancellationToken">Cancels the transfer: the invitation is withdrawn, and the call stays on hold.</param>
    /// <returns>A task that completes with the outcome when the user has answered or the call has ended.</returns>
    /// <exception cref="ArgumentException">The user is this user, is in the call already, or has an id that is too long for the transport; or the call would have more than <see cref="InviteOptions.MaxMembers"/> members.</exception>
    /// <exception cref="InvalidOperationException">The call is not in progress, has no other member, ends when this user leaves, or is being transferred already; or this user may not invite.</exception>
    /// <exception cref="CallEndedException">The call has ended.</exception>
    Task<TransferOutcome> TransferAsync(RoomUser user, TimeSpan? ringTimeout = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Transfers the call to the members of another call of this user, e.g. after consulting a user there: they move from the other call to this one without ringing, and this user leaves both. The
    /// other call ends with <see cref="CallEndReason.Moved"/>; members who do not follow stay in it.
    /// </summary>
    /// <param name="other">The other call, which is in progress.</param>
    /// <param name="cancellationToken">Cancels the transfer; members who have followed stay in this call.</param>
    /// <returns>A task that completes with the outcome, within 45 s.</returns>
    /// <exception cref="ArgumentException">The other call is not another call in progress, or the call would have more than <see cref="InviteOptions.MaxMembers"/> members.</exception>
    /// <exception cref="InvalidOperationException">The call is not in progress, has no other member, ends when this user leaves, or is being transferred already; or this user may not invite.</exception>
    /// <exception cref="CallEndedException">The call has ended.</exception>
    Task<TransferOutcome> TransferAsync(ICall other, CancellationToken cancellationToken = default);

    /// <summary>Ends the call for all members.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when everything that the call used is released; with a connected server, as for <see cref="CancelAsync"/>.</returns>
    /// <exception cref="InvalidOperationException">The call rings here and was not accepted; decline it instead.</exception>
    Task EndForAllAsync(CancellationToken cancellationToken = default);
}
