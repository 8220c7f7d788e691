namespace ZegoCallKit.Engine;

/// <summary>Represents a device as the engine reports it (<c>zego_device_info</c>).</summary>
/// <param name="Id">The id of the device: at most 511 bytes.</param>
/// <param name="Name">The display name of the device.</param>
public sealed record EngineDevice(string Id, string Name);
