using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Express.Tests.Signaling;

/// <summary>Puts room commands on the real engine's code through the contract of transports.</summary>
public sealed class NativeRoomCommandRig() : RoomCommandRig(NativeLobby.Create());
