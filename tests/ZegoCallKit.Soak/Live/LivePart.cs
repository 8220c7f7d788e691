namespace ZegoCallKit.Soak.Live;

/// <summary>Runs clients on real threads and the system clock, each with random steps, while faults are injected; at intervals all rest, and all must agree with the cloud.</summary>
internal static class LivePart
{
    private static readonly TimeSpan LongestStretch = TimeSpan.FromSeconds(10);

    public static async Task<LiveOutcome> RunAsync(TimeSpan duration, int seed, Tally tally)
    {
        var world = new LiveWorld(seed, tally);
        var began = TimeProvider.System.GetTimestamp();
        var parties = world.Parties.Select(party => Task.Run(party.RunAsync)).ToList();
        var chaos = Task.Run(() => Chaos.RunAsync(world));
        var lag = Task.Run(() => LagWatch.RunAsync(world));
        TimeSpan left;
        while ((left = duration - TimeProvider.System.GetElapsedTime(began)) > TimeSpan.Zero)
        {
            await Task.Delay(left < LongestStretch ? left : LongestStretch, TimeProvider.System);
            var restedAt = TimeProvider.System.GetTimestamp();
            world.Rest.Begin();
            await world.Rest.EverybodyAsync(world.Parties.Count + 1);
            Calm.Heal(world);
            await Calm.AgreeAsync(world);
            Console.WriteLine($"  all agree, {TimeProvider.System.GetElapsedTime(restedAt).TotalSeconds:0.0} s after they began to rest; {tally.Operations:N0} operations");
            world.Rest.End();
        }

        world.IsOver = true;
        await Task.WhenAll(parties);
        await chaos;
        await Calm.EndAsync(world);
        return new(world.Operations.Count, await lag);
    }
}
