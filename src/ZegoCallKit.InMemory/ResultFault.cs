namespace ZegoCallKit.InMemory;

/// <summary>Describes a fault in the result of a command: <see cref="Never"/>, <see cref="Late"/> or <see cref="Twice"/>.</summary>
public sealed record ResultFault
{
    /// <summary>The result arrives normally.</summary>
    public static readonly ResultFault None = new();

    /// <summary>The result never arrives. The cloud does not even start a login, a publish or a play; other commands still take effect.</summary>
    public static readonly ResultFault Never = new() { IsLost = true };

    /// <summary>The result arrives twice.</summary>
    public static readonly ResultFault Twice = new() { IsRepeated = true };

    private ResultFault()
    {
    }

    internal bool IsLost { get; private init; }

    internal bool IsRepeated { get; private init; }

    internal TimeSpan Delay { get; private init; }

    /// <summary>Creates a fault that delays the result.</summary>
    /// <param name="delay">The additional delay.</param>
    /// <returns>The fault.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is not positive or is longer than one hour.</exception>
    public static ResultFault Late(TimeSpan delay) => delay > TimeSpan.Zero && delay <= TimeSpan.FromHours(1)
        ? new() { Delay = delay }
        : throw new ArgumentOutOfRangeException(nameof(delay), delay, "The delay of a result must be greater than zero and at most one hour.");
}
