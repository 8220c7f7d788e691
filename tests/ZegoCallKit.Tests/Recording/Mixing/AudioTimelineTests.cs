using Xunit;
using ZegoCallKit.Recording.Mixing;

namespace ZegoCallKit.Tests.Recording.Mixing;

public sealed class AudioTimelineTests
{
    [Fact]
    public void Samples_are_summed_where_they_belong_and_the_ring_is_reused()
    {
        var timeline = new AudioTimeline(2, 10);
        var taken = new float[12];
        for (var round = 0; round < 5; round++)
        {
            Assert.True(timeline.Add((round * 6) + 1, [1, 2, 3], 0));
            Assert.True(timeline.Add((round * 6) + 2, [10, 20], 0));
            Assert.True(timeline.Add(round * 6, [5], 1));
            timeline.Take(taken);
            Assert.Equal([0, 5, 1, 0, 12, 0, 23, 0, 0, 0, 0, 0], taken);
        }
    }

    [Fact]
    public void What_was_taken_before_or_lies_too_far_ahead_is_lost()
    {
        var timeline = new AudioTimeline(1, 4);
        timeline.Take(new float[2]);
        Assert.False(timeline.Add(1, [1, 2], 0));
        Assert.False(timeline.Add(5, [3, 4], 0));
        Assert.False(timeline.Add(100, [9], 0));
        Assert.False(timeline.Add(-100, [9], 0));
        var taken = new float[4];
        timeline.Take(taken);
        Assert.Equal([2, 0, 0, 3], taken);
    }
}
