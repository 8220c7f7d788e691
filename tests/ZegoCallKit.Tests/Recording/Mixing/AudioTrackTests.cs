using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Recording.Mixing;

namespace ZegoCallKit.Tests.Recording.Mixing;

public sealed class AudioTrackTests
{
    private const int Rate = 48_000;

    [Theory]
    [InlineData(200)]
    [InlineData(-200)]
    [InlineData(1_000)]
    public void A_clock_that_is_off_is_followed_without_gaps(int millionths)
    {
        // Ten minutes, in blocks of 10 ms of the other clock, which come up to 15 ms late.
        var now = 0.0;
        var timeline = new AudioTimeline(1, 4 * Rate);
        var lost = 0;
        var track = new AudioTrack(timeline, Rate, 0, () => (long)now, () => lost++);
        var random = new Random(millionths);
        var samples = new short[480];
        Array.Fill(samples, (short)1);
        var taken = new float[Rate];
        var (zeros, worst) = (0, 0L);
        for (var (block, second) = (1, 0); block <= 60_000; block++)
        {
            var ideal = 720 + (block * 480 * (1 - (millionths / 1e6)));
            now = ideal + random.Next(720);
            track.Write(new AudioFrame(samples, AudioFormat.Default, TimeSpan.Zero));
            worst = block < 30 ? 0 : Math.Max(worst, Math.Abs((long)ideal - track.End));
            if (now >= (second + 2) * Rate)
            {
                timeline.Take(taken);
                zeros += taken.Skip(second == 0 ? 2 * 720 : 0).Count(static sample => sample == 0);
                Assert.DoesNotContain(taken, static sample => sample > 1);
                second++;
            }
        }

        Assert.Equal((0, 0), (lost, zeros));

        // Never further from its place than the correction ignores and a second adds.
        Assert.InRange(worst, 0, (Rate / 100) + 720 + (Rate * Math.Abs(millionths) / 1_000_000 * 2) + 1);
    }

    [Fact]
    public void What_comes_faster_than_time_passes_is_counted_as_lost()
    {
        var lost = 0;
        var track = new AudioTrack(new AudioTimeline(1, 4 * Rate), Rate, 0, static () => 2 * Rate, () => lost++);
        for (var block = 0; block < 200; block++)
        {
            track.Write(new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero));
        }

        Assert.InRange(lost, 150, 200);
    }
}
