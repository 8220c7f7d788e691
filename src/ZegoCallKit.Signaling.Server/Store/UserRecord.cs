namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents the current state of a user.</summary>
internal sealed record UserRecord
{
    public static UserRecord Unknown { get; } = new();

    /// <summary>Gets whether watchers see the user as online: a device is connected, or was within the grace period.</summary>
    public bool IsOnline { get; init; }

    public string? Status { get; init; }

    /// <summary>Gets the highest number of the inbox.</summary>
    public long Top { get; init; }

    public IReadOnlyList<DeviceRecord> Devices { get; init; } = [];

    public bool IsConnected(string device) => Devices.Any(known => known.Device == device && known.IsConnected);

    /// <summary>Returns whether a device is connected, or was after a time in Unix milliseconds.</summary>
    public bool IsThere(string device, long after) => Devices.Any(known => known.Device == device && (known.IsConnected || known.LastSeen > after));
}
