namespace ZegoCallKit.Signaling.Wire;

/// <summary>The status that a user sets.</summary>
internal sealed record WireStatus
{
    /// <summary><c>do-not-disturb</c>, or <see langword="null"/> to clear it. Other words are shown to watchers and have no effect.</summary>
    public string? Status { get; init; }

    /// <summary>Gets when it ends by itself, in Unix milliseconds of the server; <see langword="null"/> if it does not.</summary>
    public long? Until { get; init; }
}
