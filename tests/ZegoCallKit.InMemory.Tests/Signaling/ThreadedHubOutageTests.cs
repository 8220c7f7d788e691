using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.InMemory.Tests.Signaling;

public sealed class ThreadedHubOutageTests : OutageContract<ThreadedHubRig>;
