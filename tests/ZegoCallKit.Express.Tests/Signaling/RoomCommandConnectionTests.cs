using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Express.Tests.Signaling;

public sealed class RoomCommandConnectionTests : ConnectionContract<NativeRoomCommandRig>;
