namespace ZegoCallKit.Soak.Live;

/// <summary>Checks repeatedly whether the fast observers have received what the snapshots show, however slow the others are.</summary>
internal static class LagWatch
{
    // The delivery may wait a fifth of a second for each new, slow observer, and a login creates two of them; a busy machine adds some time.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    public static async Task<TimeSpan> RunAsync(LiveWorld world)
    {
        var behind = new Dictionary<LiveWatch, (long Since, long Version)>();
        var longest = TimeSpan.Zero;
        while (!world.IsOver)
        {
            foreach (var watch in world.Parties.Select(party => party.Watch).OfType<LiveWatch>())
            {
                var told = watch.Rules.Told;
                if (watch.IsUpToDate)
                {
                    behind.Remove(watch);
                }
                else if (!behind.TryGetValue(watch, out var since) || since.Version != told)
                {
                    behind[watch] = (TimeProvider.System.GetTimestamp(), told);
                }
                else if (TimeProvider.System.GetElapsedTime(since.Since) is var lag && lag > longest)
                {
                    // Reported once.
                    if (lag > Longest && longest <= Longest)
                    {
                        world.Tally.Violation($"a quick observer has not been told anything for {lag} although there is news: {watch.Rules.Behind}");
                    }

                    longest = lag;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        return longest;
    }
}
