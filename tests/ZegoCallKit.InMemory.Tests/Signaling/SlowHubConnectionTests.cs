using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.InMemory.Tests.Signaling;

public sealed class SlowHubConnectionTests : ConnectionContract<SlowHubRig>;
