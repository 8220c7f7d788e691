using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Express.Tests.Contract;

public sealed class AudioTests : AudioContract<NativeRig>;
