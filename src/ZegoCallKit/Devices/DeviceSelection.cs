namespace ZegoCallKit.Devices;

/// <summary>Which device is used and which one was asked for. Immutable.</summary>
public sealed record DeviceSelection
{
    /// <summary>The device in use; <see langword="null"/> when there is none, or when it is not known yet.</summary>
    public Device? Used { get; init; }

    /// <summary>The device that was asked for; <see langword="null"/> to follow the system's default.</summary>
    public string? ChosenId { get; init; }

    /// <summary>The system's default device; empty when there is none.</summary>
    public string DefaultId { get; init; } = "";

    /// <summary>Whether the device that was asked for is not there, so that the default stands in for it until it comes back.</summary>
    public bool IsFallback => ChosenId is not null && !string.Equals(ChosenId, Used?.Id, StringComparison.Ordinal);
}
