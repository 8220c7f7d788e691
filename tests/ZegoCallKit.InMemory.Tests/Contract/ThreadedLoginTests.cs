using ZegoCallKit.EngineContract;

namespace ZegoCallKit.InMemory.Tests.Contract;

public sealed class ThreadedLoginTests : LoginContract<ThreadedInMemoryRig>;
