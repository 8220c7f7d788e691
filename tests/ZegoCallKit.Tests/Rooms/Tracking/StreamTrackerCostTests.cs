using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Rooms.Tracking;

namespace ZegoCallKit.Tests.Rooms.Tracking;

public sealed class StreamTrackerCostTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void A_change_among_a_hundred_thousand_streams_allocates_at_most_three_times_that_among_ten() =>
        Assert.InRange(BytesOfAChange(100_000), 0, 3 * BytesOfAChange(10));

    private static double BytesOfAChange(int streams)
    {
        const int Rounds = 500;
        var tracker = new StreamTracker(new("self"));
        tracker.Add([.. Enumerable.Range(0, streams).Select(i => Of($"s{i}"))], Now);
        AddAndDelete(tracker, 10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        AddAndDelete(tracker, Rounds);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(streams, tracker.Streams.Current.Items.Count);
        return bytes / (2.0 * Rounds);
    }

    private static void AddAndDelete(StreamTracker tracker, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            EngineStreamInfo[] changed = [Of($"x{i}")];
            tracker.Add(changed, Now);
            tracker.Delete(changed, []);
        }
    }

    private static EngineStreamInfo Of(string id) => new(new("ann", "Ann"), id, "");
}
