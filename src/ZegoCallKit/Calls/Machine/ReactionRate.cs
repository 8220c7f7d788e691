namespace ZegoCallKit.Calls.Machine;

/// <summary>Counts the reactions of one user in a call, within windows of five seconds. Immutable.</summary>
internal readonly record struct ReactionRate(DateTimeOffset Since, int Count)
{
    /// <summary>The maximum number of reactions within a window.</summary>
    public const int Most = 10;

    public static readonly TimeSpan Window = TimeSpan.FromSeconds(5);

    /// <summary>Counts a reaction.</summary>
    /// <returns>The new count; <see langword="null"/> if there were too many.</returns>
    public ReactionRate? Take(DateTimeOffset now) =>
        now - Since >= Window ? new ReactionRate(now, 1)
        : Count < Most ? this with { Count = Count + 1 }
        : null;
}
