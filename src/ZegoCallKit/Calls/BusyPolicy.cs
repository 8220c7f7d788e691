namespace ZegoCallKit.Calls;

/// <summary>Decides about calls that arrive while this user has another one, which rings, is being dialed or is in progress.</summary>
public abstract record BusyPolicy
{
    private protected BusyPolicy()
    {
    }

    /// <summary>Gets the policy that rejects them as busy. This is the default.</summary>
    public static BusyPolicy Reject { get; } = new QueueBusyPolicy(0);

    /// <summary>
    /// Gets the policy that lets a second call ring during a call in progress. Accepting it puts the first call on hold (<see cref="ICall.HoldAsync"/>); a third call is rejected as busy. The client needs
    /// <see cref="RoomMode.MultiRoom"/>, because the call on hold keeps its room.
    /// </summary>
    public static BusyPolicy Hold { get; } = new HoldBusyPolicy();

    /// <summary>Returns a policy that lets a number of calls wait until the current call is over, and rejects others as busy.</summary>
    /// <param name="limit">The largest number of calls that wait at a time, 1 to 10.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not between 1 and 10.</exception>
    public static BusyPolicy Queue(int limit)
    {
        Guard.Range(limit, 1, 10, "The number of waiting calls", nameof(limit));
        return new QueueBusyPolicy(limit);
    }

    /// <summary>Returns a policy that asks the program about each call.</summary>
    /// <param name="decide">Decides about a call. It is called outside the kit's loops, possibly for several calls at the same time. An exception that it throws is reported, and the call is rejected as busy.</param>
    /// <returns>The policy.</returns>
    public static BusyPolicy Ask(Func<IncomingInvite, BusyDecision> decide)
    {
        ArgumentNullException.ThrowIfNull(decide);
        return new AskBusyPolicy(decide);
    }
}
