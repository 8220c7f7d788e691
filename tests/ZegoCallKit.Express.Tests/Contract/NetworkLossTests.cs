using ZegoCallKit.EngineContract;

namespace ZegoCallKit.Express.Tests.Contract;

public sealed class NetworkLossTests : NetworkLossContract<NativeRig>;
