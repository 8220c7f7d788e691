using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>Provides the seeds of random tests: a fixed seed and a new one. A failing test prints its seed.</summary>
public static class Seed
{
    public static TheoryData<int> All { get; } = [1, FreshSeeds.First];
}
