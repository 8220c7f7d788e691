namespace ZegoCallKit.Devices;

/// <summary>Which device was asked for, and which one that means now.</summary>
/// <param name="ChosenId">The one asked for; <see langword="null"/> for the default.</param>
/// <param name="UsedId">The one to use; empty when there is none.</param>
internal sealed record DeviceWish(string? ChosenId, string UsedId);
