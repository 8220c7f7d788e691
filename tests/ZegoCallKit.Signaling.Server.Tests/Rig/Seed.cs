using System.Globalization;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>Provides the seeds of random tests: a fixed seed, and a new one from the environment or the clock. A failing test prints its seed.</summary>
public static class Seed
{
    private const string Variable = "RANDOM_SEED";

    public static TheoryData<int> All { get; } = [1, Fresh()];

    private static int Fresh() => int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.Integer, CultureInfo.InvariantCulture, out var seed)
        ? seed
        : (int)(TimeProvider.System.GetTimestamp() & 0x3fffffff);
}
