using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Tests.Calls.Signaling;

public sealed class RoomCommandConnectionTests : ConnectionContract<RoomCommandRig>;
