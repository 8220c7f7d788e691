namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents one device of a user.</summary>
internal sealed record DeviceRecord
{
    public required string Device { get; init; }

    /// <summary>Gets the node of the connection; <see langword="null"/> if the device is not connected.</summary>
    public string? Node { get; init; }

    public string? Connection { get; init; }

    /// <summary>Gets the highest number that the device's program acknowledged.</summary>
    public long Acked { get; init; }

    public string? PushService { get; init; }

    public string? PushTarget { get; init; }

    /// <summary>Gets when the device last connected or disconnected, in Unix milliseconds.</summary>
    public long LastSeen { get; init; }

    /// <summary>Gets whether the device said goodbye when it disconnected.</summary>
    public bool SaidGoodbye { get; init; }

    /// <summary>Gets the run of the device's program that connected last, and its newest attempt.</summary>
    public string? Run { get; init; }

    public long Attempt { get; init; }

    public bool IsConnected => Node is not null;
}
