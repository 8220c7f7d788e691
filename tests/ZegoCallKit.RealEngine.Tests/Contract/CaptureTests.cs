using ZegoCallKit.EngineContract;
using ZegoCallKit.RealEngine.Tests.Support;

namespace ZegoCallKit.RealEngine.Tests.Contract;

public sealed class CaptureTests : CaptureContract<RealRig>;
