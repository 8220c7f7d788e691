using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Express.Tests.Contract;

public sealed class NetworkTests : NetworkContract<NativeRig>;
