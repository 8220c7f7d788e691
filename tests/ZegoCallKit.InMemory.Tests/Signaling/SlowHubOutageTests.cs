using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.InMemory.Tests.Signaling;

public sealed class SlowHubOutageTests : OutageContract<SlowHubRig>;
