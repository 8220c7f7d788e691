using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Express.Tests.Signaling;

public sealed class RoomCommandOrderTests : OrderContract<NativeRoomCommandRig>;
