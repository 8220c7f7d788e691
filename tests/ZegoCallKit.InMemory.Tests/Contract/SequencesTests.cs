using ZegoCallKit.EngineContract;

namespace ZegoCallKit.InMemory.Tests.Contract;

public sealed class SequencesTests : SequencesContract<InMemoryRig>;
