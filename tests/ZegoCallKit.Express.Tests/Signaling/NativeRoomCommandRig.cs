using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Express.Tests.Signaling;

/// <summary>Runs the contract of transports with room commands on the real engine's code.</summary>
public sealed class NativeRoomCommandRig() : RoomCommandRig(NativeLobby.Create());
