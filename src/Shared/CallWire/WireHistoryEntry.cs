namespace ZegoCallKit.Signaling.Wire;

/// <summary>One call of a user.</summary>
internal sealed record WireHistoryEntry
{
    public required string Call { get; init; }

    /// <summary>Gets who rang.</summary>
    public required string Inviter { get; init; }

    /// <summary>Gets who was rung.</summary>
    public required IReadOnlyList<string> Invitees { get; init; }

    /// <summary><c>audio</c> or <c>video</c>; <see langword="null"/> if the inviter did not say.</summary>
    public string? Kind { get; init; }

    /// <summary>Gets when it rang, in Unix milliseconds of the server.</summary>
    public required long StartedAt { get; init; }

    /// <summary><c>ringing</c>, <c>answered</c>, <c>declined</c>, <c>cancelled</c> or <c>missed</c>, for the user whose history it is.</summary>
    public required string Outcome { get; init; }

    /// <summary>From the first answer to the end in milliseconds; <see langword="null"/> if it was not answered or still runs.</summary>
    public long? DurationMs { get; init; }

    /// <summary>Gets whether the user came into the call without being rung; <see langword="null"/> if not.</summary>
    public bool? HasJoined { get; init; }

    /// <summary>The user's device that rang or answered.</summary>
    public string? Device { get; init; }
}
