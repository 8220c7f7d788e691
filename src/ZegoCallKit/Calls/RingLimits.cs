namespace ZegoCallKit.Calls;

/// <summary>Defines how long an invitation may ring, whether it is sent or received.</summary>
internal static class RingLimits
{
    /// <summary>The longest time that an invitation may ring.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(600);

    /// <summary>The shortest time that an invitation may ring.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    public static bool Allow(TimeSpan timeout) => timeout >= Shortest && timeout <= Longest;

    /// <summary>Checks a ring time that is an argument.</summary>
    public static void Check(TimeSpan timeout, string name, string parameter)
    {
        if (!Allow(timeout))
        {
            throw new ArgumentException($"The {name} must be between {Shortest.TotalSeconds:0} and {Longest.TotalSeconds:0} s; it is {timeout}.", parameter);
        }
    }
}
