namespace ZegoCallKit.Calls;

/// <summary>Decides about calls that come while there is another: one that rings, is dialled or is under way.</summary>
public abstract record BusyPolicy
{
    private protected BusyPolicy()
    {
    }

    /// <summary>Turns them down as busy. The default.</summary>
    public static BusyPolicy Reject { get; } = new QueueBusyPolicy(0);

    /// <summary>Lets the first so many wait and turns down the rest.</summary>
    /// <param name="limit">The most that wait at once, 1 to 10.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not 1 to 10.</exception>
    public static BusyPolicy Queue(int limit)
    {
        Guard.Range(limit, 1, 10, "The number of waiting calls", nameof(limit));
        return new QueueBusyPolicy(limit);
    }

    /// <summary>Asks the program each time.</summary>
    /// <param name="decide">Decides; called apart from the kit's loops, one call at a time not guaranteed. What it throws is reported, and the call turned down as busy.</param>
    /// <returns>The policy.</returns>
    public static BusyPolicy Ask(Func<IncomingInvite, BusyDecision> decide)
    {
        ArgumentNullException.ThrowIfNull(decide);
        return new AskBusyPolicy(decide);
    }
}
