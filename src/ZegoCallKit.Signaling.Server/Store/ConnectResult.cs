namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents where a device resumes.</summary>
internal sealed record ConnectResult
{
    public required string Epoch { get; init; }

    /// <summary>Deliveries start after this number.</summary>
    public required long Start { get; init; }

    /// <summary>The highest number of the inbox; what is not above it waited for the device.</summary>
    public required long Top { get; init; }

    /// <summary>The highest number that was dropped because the inbox was full.</summary>
    public required long Dropped { get; init; }

    /// <summary>Gets whether something was lost that the device has not taken.</summary>
    public required bool HasGap { get; init; }

    /// <summary>Gets whether watchers must be told that the user has come.</summary>
    public required bool CameOnline { get; init; }

    /// <summary>Gets whether a later attempt of the same run has come before: nothing was changed.</summary>
    public bool IsLate { get; init; }

    /// <summary>The user's status.</summary>
    public string? Status { get; init; }

    /// <summary>The connection of the same device that this one replaces, and its node.</summary>
    public string? ReplacedConnection { get; init; }

    public string? ReplacedNode { get; init; }
}
