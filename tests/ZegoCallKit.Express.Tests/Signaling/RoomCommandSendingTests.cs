using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Express.Tests.Signaling;

public sealed class RoomCommandSendingTests : SendingContract<NativeRoomCommandRig>;
