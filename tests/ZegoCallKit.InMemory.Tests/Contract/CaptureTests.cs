using ZegoCallKit.EngineContract;

namespace ZegoCallKit.InMemory.Tests.Contract;

public sealed class CaptureTests : CaptureContract<InMemoryRig>;
