namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Defines the limits of what a store keeps for one user. They are part of the guarantees in docs/concepts/delivery.md.</summary>
internal static class InboxLimits
{
    public const int MaxEntries = 100;
    public const int MaxBytes = 65_536;
    public const int MaxSeen = 5_000;
    public const int MaxReplies = 1_000;

    /// <summary>Defines how many devices are known; of those that are not connected, the one that has been away longest makes room for another one.</summary>
    public const int MaxDevices = 10;
    public const int MaxHistory = 1_000;
    public const int MaxHistoryPage = 100;

    /// <summary>Defines how long a repeated message is recognized, in milliseconds.</summary>
    public const long SeenMs = 600_000;

    /// <summary>Defines how long a device that does not connect is remembered, in milliseconds.</summary>
    public const long DeviceMs = 30L * 24 * 3_600_000;

    /// <summary>Defines how long a user without a connected device is remembered after the last change, in milliseconds.</summary>
    public const long UserMs = 31L * 24 * 3_600_000;
}
