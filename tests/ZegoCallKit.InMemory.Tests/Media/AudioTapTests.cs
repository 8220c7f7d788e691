using ZegoCallKit.InMemory.Media.Sound;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

public sealed class AudioTapTests
{
    private static readonly AudioFormat From = new(16_000, 1);

    [Fact]
    public void Behind_a_hole_timestamps_are_those_of_the_sound()
    {
        var tap = new AudioTap(From, new AudioFormat(16_000, 2));
        Assert.Equal([0], Add(tap, 0, 160));
        Assert.Equal([10], Add(tap, 10, 160));
        Assert.Equal([500], Add(tap, 500, 160));
        Assert.Equal([510], Add(tap, 511, 160));
        Assert.Equal([520], Add(tap, 522, 160));
        Assert.Equal([200], Add(tap, 200, 160));
    }

    [Fact]
    public void No_sample_is_lost_at_a_hole()
    {
        var tap = new AudioTap(From, From);
        Assert.Equal([0], Add(tap, 0, 240));
        Assert.Equal([495, 505], Add(tap, 500, 240));
    }

    [Fact]
    public void Sound_without_timestamps_counts_on()
    {
        var tap = new AudioTap(From, From);
        Assert.Equal([0], Add(tap, 0, 160));
        Assert.Equal([10], Add(tap, 0, 160));
        Assert.Equal([20], Add(tap, 0, 160));
    }

    private static double[] Add(AudioTap tap, double milliseconds, int samples)
    {
        tap.Add(new short[samples], TimeSpan.FromMilliseconds(milliseconds));
        var times = new List<double>();
        while (tap.TryTake(out var frame))
        {
            times.Add(frame.Timestamp.TotalMilliseconds);
        }

        return [.. times];
    }
}
