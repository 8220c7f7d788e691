namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents the position at which a device continues.</summary>
internal sealed record ConnectResult
{
    public required string Epoch { get; init; }

    /// <summary>Gets the number after which deliveries start.</summary>
    public required long Start { get; init; }

    /// <summary>Gets the highest number of the inbox; entries up to it were stored before the device connected.</summary>
    public required long Top { get; init; }

    /// <summary>Gets the highest number that was dropped because the inbox was full.</summary>
    public required long Dropped { get; init; }

    /// <summary>Gets whether messages were lost that the device has not received.</summary>
    public required bool HasGap { get; init; }

    /// <summary>Gets whether the user came online and watchers must be notified, until <see cref="ICallStore.ConfirmPublishedAsync"/>.</summary>
    public required bool CameOnline { get; init; }

    /// <summary>Gets whether a later attempt of the same run arrived before, so that nothing was changed.</summary>
    public bool IsLate { get; init; }

    /// <summary>Gets whether <see cref="InboxLimits.MaxDevices"/> other devices are connected, so that nothing was changed.</summary>
    public bool IsFull { get; init; }

    /// <summary>Gets the user's status.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the connection of the same device that this one replaces, if any.</summary>
    public string? ReplacedConnection { get; init; }

    public string? ReplacedNode { get; init; }
}
