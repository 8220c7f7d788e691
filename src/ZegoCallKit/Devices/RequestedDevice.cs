namespace ZegoCallKit.Devices;

/// <summary>Describes which device was requested and which device that means now.</summary>
/// <param name="ChosenId">The id of the selected device; <see langword="null"/> for the default.</param>
/// <param name="UsedId">The id of the device to use; empty if there is none.</param>
internal sealed record RequestedDevice(string? ChosenId, string UsedId);
