using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.InMemory.Tests.Signaling;

public sealed class ThreadedHubPresenceTests : PresenceContract<ThreadedHubRig>;
