using GroupCall.Recording;
using Xunit;

namespace ZegoCallKit.Samples.Tests.Recording;

public sealed class ContinuityTests
{
    private static readonly TimeSpan Block = TimeSpan.FromMilliseconds(10);
    private readonly Continuity _continuity = new(TimeSpan.FromMilliseconds(300));

    [Fact]
    public void The_first_frame_begins_a_stretch_whenever_it_comes() => Assert.True(BeginsAt(12_345));

    [Fact]
    public void Frames_that_follow_each_other_are_one_stretch()
    {
        BeginsAt(100);
        Assert.False(BeginsAt(110));
        Assert.False(BeginsAt(120));
    }

    [Fact]
    public void A_hole_within_the_tolerance_is_part_of_the_stretch()
    {
        BeginsAt(100);
        Assert.False(BeginsAt(350));
    }

    [Theory]
    [InlineData(600)]
    [InlineData(5_000)]
    public void A_longer_hole_begins_another_stretch(int milliseconds)
    {
        BeginsAt(100);
        Assert.True(BeginsAt(milliseconds));
        Assert.False(BeginsAt(milliseconds + 10));
    }

    [Fact]
    public void A_clock_that_starts_anew_begins_another_stretch()
    {
        BeginsAt(10_000);
        Assert.True(BeginsAt(0));
    }

    private bool BeginsAt(int milliseconds) => _continuity.Begins(TimeSpan.FromMilliseconds(milliseconds), Block);
}
