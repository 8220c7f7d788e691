using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Express.Tests.Contract;

public sealed class SwitchesTests : SwitchesContract<NativeRig>;
