namespace ZegoCallKit.InMemory;

/// <summary>What happens to the result of a command: <see cref="Never"/>, <see cref="Late"/> or <see cref="Twice"/>.</summary>
public sealed record ResultFault
{
    /// <summary>It comes as it should.</summary>
    public static readonly ResultFault None = new();

    /// <summary>It never comes. Logging in, publishing and playing are not even begun by the cloud; other commands do what they should.</summary>
    public static readonly ResultFault Never = new() { IsLost = true };

    /// <summary>It comes twice.</summary>
    public static readonly ResultFault Twice = new() { IsRepeated = true };

    private ResultFault()
    {
    }

    internal bool IsLost { get; private init; }

    internal bool IsRepeated { get; private init; }

    internal TimeSpan Delay { get; private init; }

    /// <summary>It comes late.</summary>
    /// <param name="delay">By how much.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The delay is not positive or longer than an hour.</exception>
    public static ResultFault Late(TimeSpan delay) => delay > TimeSpan.Zero && delay <= TimeSpan.FromHours(1)
        ? new() { Delay = delay }
        : throw new ArgumentOutOfRangeException(nameof(delay), delay, "A result is late by more than nothing and at most an hour.");
}
