using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.Express.Tests.Signaling;

public sealed class RoomCommandOutageTests : OutageContract<NativeRoomCommandRig>;
