using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Tests.Calls.Signaling;

public sealed class RoomCommandOutageTests : OutageContract<RoomCommandRig>;
