namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>One device of a user.</summary>
internal sealed record DeviceRecord
{
    public required string Device { get; init; }

    /// <summary>The node that holds the connection; <see langword="null"/> if the device is not connected.</summary>
    public string? Node { get; init; }

    public string? Connection { get; init; }

    /// <summary>The highest number that the device's program took.</summary>
    public long Acked { get; init; }

    public string? PushService { get; init; }

    public string? PushTarget { get; init; }

    /// <summary>Gets when it last connected or left, in Unix milliseconds.</summary>
    public long LastSeen { get; init; }

    /// <summary>The run of the device's program that connected last, and its newest attempt.</summary>
    public string? Run { get; init; }

    public long Attempt { get; init; }

    public bool IsConnected => Node is not null;
}
