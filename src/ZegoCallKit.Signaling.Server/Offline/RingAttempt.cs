namespace ZegoCallKit.Signaling.Server.Offline;

/// <summary>Represents the result of one attempt to wake devices.</summary>
internal sealed record RingAttempt
{
    public static readonly RingAttempt Done = new();

    /// <summary>Gets why the attempt failed; <see langword="null"/> if it succeeded.</summary>
    public string? Failure { get; private init; }

    /// <summary>Gets whether retrying is useless.</summary>
    public bool IsFinal { get; private init; }

    /// <summary>Gets whether the push service no longer knows the targets.</summary>
    public bool IsGone { get; private init; }

    /// <summary>Gets how long the push service asks to wait; <see langword="null"/> if it does not.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    public static RingAttempt Failed(string failure, TimeSpan? retryAfter = null) => new() { Failure = failure, RetryAfter = retryAfter };

    public static RingAttempt Refused(string failure) => new() { Failure = failure, IsFinal = true };

    public static RingAttempt Gone(string failure) => new() { Failure = failure, IsFinal = true, IsGone = true };
}
