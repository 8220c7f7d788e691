using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Desk.Tests.Contract;

public sealed class MultiRoomTests : MultiRoomContract<DeskRig>;
