namespace ZegoCallKit.InMemory.Tests.Signaling;

/// <summary>A hub with latency.</summary>
public sealed class SlowHubRig() : HubRig(new SignalingConditions { Latency = TimeSpan.FromMilliseconds(40), Jitter = TimeSpan.FromMilliseconds(60) });
