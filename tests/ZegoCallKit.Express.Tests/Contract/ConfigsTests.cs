using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Express.Tests.Contract;

public sealed class ConfigsTests : ConfigsContract<NativeRig>;
