using ZegoCallKit.SignalingContract;
using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Tests.Calls.Signaling;

public sealed class RoomCommandSendingTests : SendingContract<RoomCommandRig>;
