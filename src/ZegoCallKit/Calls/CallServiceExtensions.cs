namespace ZegoCallKit.Calls;

/// <summary>Shorter ways to call.</summary>
public static class CallServiceExtensions
{
    /// <summary>Calls one user; as <see cref="ICallService.InviteAsync"/>.</summary>
    /// <param name="calls">The service.</param>
    /// <param name="callee">Who.</param>
    /// <param name="options">How; <see langword="null"/> for <see cref="CallServiceOptions.Invite"/>.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>The call, dialled.</returns>
    public static Task<ICall> InviteAsync(this ICallService calls, UserId callee, InviteOptions? options = null, CancellationToken cancellationToken = default) =>
        calls.InviteAsync([callee], options, cancellationToken);

    /// <summary>Calls users whose names do not matter; as <see cref="ICallService.InviteAsync"/>.</summary>
    /// <param name="calls">The service.</param>
    /// <param name="callees">Who.</param>
    /// <param name="options">How; <see langword="null"/> for <see cref="CallServiceOptions.Invite"/>.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>The call, dialled.</returns>
    public static Task<ICall> InviteAsync(this ICallService calls, IReadOnlyCollection<UserId> callees, InviteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(calls);
        ArgumentNullException.ThrowIfNull(callees);
        return calls.InviteAsync([.. callees.Select(static callee => new RoomUser(callee))], options, cancellationToken);
    }

    /// <summary>Invites more users whose names do not matter; as <see cref="ICall.InviteMoreAsync"/>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="callees">Who.</param>
    /// <param name="ringTimeout">How long it rings, 1 to 600 s; <see langword="null"/> for the first invitation's.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>Completes when the invitations are on their way.</returns>
    public static Task InviteMoreAsync(this ICall call, IReadOnlyCollection<UserId> callees, TimeSpan? ringTimeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(callees);
        return call.InviteMoreAsync([.. callees.Select(static callee => new RoomUser(callee))], ringTimeout, cancellationToken);
    }
}
