using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Express.Tests.Contract;

public sealed class CaptureTests : CaptureContract<NativeRig>;
