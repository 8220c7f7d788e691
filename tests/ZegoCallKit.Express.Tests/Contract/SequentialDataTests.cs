using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Express.Tests.Contract;

public sealed class SequentialDataTests : SequentialDataContract<NativeRig>;
