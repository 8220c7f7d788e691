using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Desk.Tests.Contract;

public sealed class CaptureTests : CaptureContract<DeskRig>;
