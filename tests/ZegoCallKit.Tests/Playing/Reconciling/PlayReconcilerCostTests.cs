using Xunit;
using ZegoCallKit.Playing;
using ZegoCallKit.Playing.Reconciling;

namespace ZegoCallKit.Tests.Playing.Reconciling;

public sealed class PlayReconcilerCostTests
{
    [Fact]
    public void A_change_among_twenty_thousand_streams_allocates_at_most_three_times_that_among_fifty() =>
        Assert.InRange(BytesOfAChange(20_000), 0, 3 * BytesOfAChange(50));

    private static double BytesOfAChange(int streams)
    {
        const int Rounds = 200;
        var host = new PlayHost().Add([.. Enumerable.Range(0, streams).Select(i => $"s{i}")]).Settle();
        var plays = host.Plays;
        var tracker = host.Streams;
        long bytes = 0;
        for (var i = 0; i < Rounds + 10; i++)
        {
            var add = tracker.Add([PlayHost.Of($"x{i}")], host.Now);
            var delete = tracker.Delete([PlayHost.Of($"x{i}")], []);
            var before = GC.GetAllocatedBytesForCurrentThread();
            PlayReconciler.Step(plays, new PlayInput.StreamsChanged(add!), host.Now);
            PlayReconciler.Step(plays, new PlayInput.StreamsChanged(delete!), host.Now);
            bytes = i < 10 ? 0 : bytes + GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(AutoPlayOptions.LargestMaxPlays, plays.Records.Count);
        Assert.Equal(streams - plays.Records.Count, plays.Waiting.Count);
        return bytes / (2.0 * Rounds);
    }
}
