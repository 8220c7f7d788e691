using ZegoCallKit.EngineContract;

namespace ZegoCallKit.InMemory.Tests.Contract;

public sealed class RefusedResultsTests : RefusedResultsContract<InMemoryRig>;
