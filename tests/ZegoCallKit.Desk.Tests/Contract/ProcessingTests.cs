using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Desk.Tests.Contract;

public sealed class ProcessingTests : ProcessingContract<DeskRig>;
