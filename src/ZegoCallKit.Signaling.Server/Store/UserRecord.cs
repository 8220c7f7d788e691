namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents the current state of a user.</summary>
internal sealed record UserRecord
{
    public static UserRecord Unknown { get; } = new();

    /// <summary>Gets what watchers see: connected, or gone for less than the grace.</summary>
    public bool IsOnline { get; init; }

    public string? Status { get; init; }

    /// <summary>The highest number of the inbox.</summary>
    public long Top { get; init; }

    public IReadOnlyList<DeviceRecord> Devices { get; init; } = [];
}
