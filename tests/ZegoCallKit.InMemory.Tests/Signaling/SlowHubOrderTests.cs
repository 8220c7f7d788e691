using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.InMemory.Tests.Signaling;

public sealed class SlowHubOrderTests : OrderContract<SlowHubRig>;
