using ZegoCallKit.ScenarioTests.Schedules;

namespace ZegoCallKit.Soak;

/// <summary>Runs random schedules in simulated time, one after another with consecutive seeds: logins, outages, kicks, duplicates, interruptions, cancellations.</summary>
internal static class VirtualPart
{
    private const int StepsEach = 40;

    private static readonly string[] Chaos = ["kick", "disconnect", "remove a stream", "bad network", "faults", "flap", "cancel"];

    public static void Run(TimeSpan duration, int seed, Tally tally)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (; TimeProvider.System.GetElapsedTime(began) < duration; seed++)
        {
            var world = new World(seed);
            try
            {
                world.Run(StepsEach);
            }
#pragma warning disable CA1031 // Every failure is reported with its seed.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                tally.Violation($"schedule {seed} on simulated time: {fault.Message}\n{string.Join('\n', world.Story)}");
            }

            tally.Operation(world.Story.Count);
            tally.Fault(world.Story.Count(step => Chaos.Any(chaos => step.EndsWith(chaos, StringComparison.Ordinal))));
        }
    }
}
