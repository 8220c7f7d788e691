using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Tests.Calls.Signaling;

public sealed class RoomCommandSendingTests : SendingContract<RoomCommandRig>;
