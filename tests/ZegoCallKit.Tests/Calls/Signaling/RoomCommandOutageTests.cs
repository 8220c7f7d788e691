using ZegoCallKit.SignalingContract;
using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Tests.Calls.Signaling;

public sealed class RoomCommandOutageTests : OutageContract<RoomCommandRig>;
