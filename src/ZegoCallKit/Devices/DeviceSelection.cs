namespace ZegoCallKit.Devices;

/// <summary>Describes which device is in use and which one was selected. Immutable.</summary>
public sealed record DeviceSelection
{
    /// <summary>Gets the device in use; <see langword="null"/> if there is none or it is not known yet.</summary>
    public Device? Used { get; init; }

    /// <summary>Gets the id of the selected device; <see langword="null"/> to follow the system's default.</summary>
    public string? ChosenId { get; init; }

    /// <summary>Gets the id of the system's default device; empty if there is none.</summary>
    public string DefaultId { get; init; } = "";

    /// <summary>Gets whether the selected device is unavailable, so that the default replaces it until it returns.</summary>
    public bool IsFallback => ChosenId is not null && !string.Equals(ChosenId, Used?.Id, StringComparison.Ordinal);
}
