using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls;

/// <summary>Contains shorter overloads for calls.</summary>
public static class CallServiceExtensions
{
    /// <summary>Calls one user, like <see cref="ICallService.InviteAsync"/>.</summary>
    /// <param name="calls">The service.</param>
    /// <param name="callee">The id of the user.</param>
    /// <param name="options">The options of the call; <see langword="null"/> for <see cref="CallServiceOptions.Invite"/>.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The call, which is being dialed.</returns>
    public static Task<ICall> InviteAsync(this ICallService calls, UserId callee, InviteOptions? options = null, CancellationToken cancellationToken = default) =>
        calls.InviteAsync([callee], options, cancellationToken);

    /// <summary>Calls users by their ids, like <see cref="ICallService.InviteAsync"/>.</summary>
    /// <param name="calls">The service.</param>
    /// <param name="callees">The ids of the users.</param>
    /// <param name="options">The options of the call; <see langword="null"/> for <see cref="CallServiceOptions.Invite"/>.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The call, which is being dialed.</returns>
    public static Task<ICall> InviteAsync(this ICallService calls, IReadOnlyCollection<UserId> callees, InviteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(calls);
        ArgumentNullException.ThrowIfNull(callees);
        return calls.InviteAsync([.. callees.Select(static callee => new RoomUser(callee))], options, cancellationToken);
    }

    /// <summary>Shares a screen in a call as a second stream, whose id is made of the call and the user and ends with <c>_screensharing</c>: ZEGO's kits show it as a screen.</summary>
    /// <param name="call">The call.</param>
    /// <param name="options">The screen and how to share it; <see langword="null"/> for the first screen on the auxiliary channel.</param>
    /// <param name="cancellationToken">Cancels the sharing before it has begun.</param>
    /// <returns>The publication; stop it to end the sharing.</returns>
    /// <exception cref="InvalidOperationException">The call has no room: nobody has accepted yet, or it is over.</exception>
    /// <exception cref="ZegoException">As <see cref="ScreenSharing.ShareScreenAsync"/>.</exception>
    public static Task<IPublication> ShareScreenAsync(this ICall call, ScreenShareOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.Room is { } room
            ? room.ShareScreenAsync(CallStreamId.For(call.Id, room.LocalUser.Id, CallStreamId.Screen), options, cancellationToken)
            : Task.FromException<IPublication>(new InvalidOperationException($"Call '{call.Id}' cannot share a screen while it is {call.State.Current.Phase}, because it has no room."));
    }

    /// <summary>Invites more users by their ids, like <see cref="ICall.InviteMoreAsync"/>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="callees">The ids of the users.</param>
    /// <param name="ringTimeout">How long the invitations ring, 1 to 600 s; <see langword="null"/> for the ring timeout of the first invitation.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes when the invitations have been sent.</returns>
    public static Task InviteMoreAsync(this ICall call, IReadOnlyCollection<UserId> callees, TimeSpan? ringTimeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(callees);
        return call.InviteMoreAsync([.. callees.Select(static callee => new RoomUser(callee))], ringTimeout, cancellationToken);
    }

    /// <summary>Transfers the call to another user by id, like <see cref="ICall.TransferAsync(RoomUser, TimeSpan?, CancellationToken)"/>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="user">The id of the user.</param>
    /// <param name="ringTimeout">How long the invitation rings, 1 to 600 s; <see langword="null"/> for the ring timeout of the call's first invitation.</param>
    /// <param name="cancellationToken">Cancels the transfer: the invitation is withdrawn, and the call stays on hold.</param>
    /// <returns>A task that completes with the outcome when the user has answered or the call has ended.</returns>
    public static Task<TransferOutcome> TransferAsync(this ICall call, UserId user, TimeSpan? ringTimeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        return call.TransferAsync(new RoomUser(user), ringTimeout, cancellationToken);
    }
}
