using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Desk.Tests.Contract;

public sealed class OutageTests : OutageContract<DeskRig>;
