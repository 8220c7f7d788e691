namespace ZegoCallKit.Signaling.Server.Offline;

/// <summary>Represents how one attempt to wake devices ended.</summary>
internal sealed record RingAttempt
{
    public static readonly RingAttempt Done = new();

    /// <summary>Gets why it failed; <see langword="null"/> if it did not.</summary>
    public string? Failure { get; private init; }

    /// <summary>Gets whether it stays wrong.</summary>
    public bool IsFinal { get; private init; }

    /// <summary>Gets whether the push service does not know the targets any more.</summary>
    public bool IsGone { get; private init; }

    /// <summary>Gets how long the push service wants to be left alone, if it says so.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static RingAttempt Failed(string failure, TimeSpan? retryAfter = null) => new() { Failure = failure, RetryAfter = retryAfter };

    public static RingAttempt Refused(string failure) => new() { Failure = failure, IsFinal = true };

    public static RingAttempt Gone(string failure) => new() { Failure = failure, IsFinal = true, IsGone = true };
}
