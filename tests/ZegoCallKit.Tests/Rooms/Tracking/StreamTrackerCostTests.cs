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
        var tracker = StreamTracker.Begin(new("self")).Add([.. Enumerable.Range(0, streams).Select(i => Of($"s{i}"))], Now).Next;
        tracker = AddAndDelete(tracker, 10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        tracker = AddAndDelete(tracker, Rounds);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(streams, tracker.Current.Items.Count);
        return bytes / (2.0 * Rounds);
    }

    private static StreamTracker AddAndDelete(StreamTracker tracker, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            EngineStreamInfo[] changed = [Of($"x{i}")];
            tracker = tracker.Add(changed, Now).Next.Delete(changed, []).Next;
        }

        return tracker;
    }

    private static EngineStreamInfo Of(string id) => new(new("ann", "Ann"), id, "");
}
