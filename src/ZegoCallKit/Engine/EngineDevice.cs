namespace ZegoCallKit.Engine;

/// <summary>A device (<c>zego_device_info</c>).</summary>
/// <param name="Id">Its id, at most 511 bytes.</param>
/// <param name="Name">Its name for people.</param>
public sealed record EngineDevice(string Id, string Name);
