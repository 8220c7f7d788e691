namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>How a user is at the moment.</summary>
internal sealed record UserRecord
{
    public static UserRecord Unknown { get; } = new();

    /// <summary>What watchers see: connected, or gone for less than the grace.</summary>
    public bool IsOnline { get; init; }

    public string? Status { get; init; }

    /// <summary>The highest number of the inbox.</summary>
    public long Top { get; init; }

    public IReadOnlyList<DeviceRecord> Devices { get; init; } = [];
}
