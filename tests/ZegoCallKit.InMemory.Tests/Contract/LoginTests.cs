using ZegoCallKit.EngineContract;

namespace ZegoCallKit.InMemory.Tests.Contract;

public sealed class LoginTests : LoginContract<InMemoryRig>;
