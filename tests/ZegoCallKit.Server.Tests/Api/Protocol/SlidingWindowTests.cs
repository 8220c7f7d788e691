using ZegoCallKit.Server.Api.Protocol;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Server.Tests.Api.Protocol;

/// <summary>No span of the window's length contains more requests than allowed, whenever they come.</summary>
public sealed class SlidingWindowTests
{
    [Fact]
    public void Requests_are_spread_and_none_waits_without_need()
    {
        FreshSeeds.ForEach(1, 20, Spread);
    }

    private static void Spread(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(1, 30);
        var length = TimeSpan.FromMilliseconds(random.Next(100, 3_000));
        var window = new SlidingWindow(count, length);
        var now = TimeSpan.Zero;
        var sent = new List<TimeSpan>();
        for (var request = 0; request < 500; request++)
        {
            now += TimeSpan.FromMilliseconds(random.Next(4) == 0 ? random.Next(0, 2_000) : random.Next(0, 40));
            var at = window.Next(now);
            Assert.True(at >= now);
            Assert.True(at == now || (sent.Count >= count && at == sent[^count] + length), "it waits for the request that leaves the window");
            window.Take(at);
            sent.Add(at);
        }

        for (var first = 0; first + count < sent.Count; first++)
        {
            Assert.True(sent[first + count] - sent[first] >= length, $"seed {seed}: {count} more requests within {sent[first + count] - sent[first]} of {length}");
        }
    }
}
