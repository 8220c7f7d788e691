namespace ZegoCallKit.InMemory.Tests.Signaling;

/// <summary>A hub whose messages take their time.</summary>
public sealed class SlowHubRig() : HubRig(new SignalingConditions { Latency = TimeSpan.FromMilliseconds(40), Jitter = TimeSpan.FromMilliseconds(60) });
