namespace ZegoCallKit.Calls;

/// <summary>How long an invitation may ring, whether it is sent or received.</summary>
internal static class RingLimits
{
    /// <summary>The longest time that an invitation may ring.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(600);

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public static bool Allow(TimeSpan timeout) => timeout >= Shortest && timeout <= Longest;

    /// <exception cref="ArgumentException">It is out of the limits.</exception>
    public static void Check(TimeSpan timeout, string name, string parameter)
    {
        if (!Allow(timeout))
        {
            throw new ArgumentException($"The {name} must be between {Shortest.TotalSeconds:0} and {Longest.TotalSeconds:0} s; it is {timeout}.", parameter);
        }
    }
}
