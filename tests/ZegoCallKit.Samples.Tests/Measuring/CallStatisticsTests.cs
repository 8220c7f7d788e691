using GroupCall.Measuring;
using Xunit;

namespace ZegoCallKit.Samples.Tests.Measuring;

public sealed class CallStatisticsTests
{
    private readonly CallStatistics _statistics = new();

    [Fact]
    public void The_peak_is_the_most_plays_at_once()
    {
        _statistics.PlayStarted();
        _statistics.PlayStarted();
        _statistics.PlayStopped(TimeSpan.FromMilliseconds(3));
        _statistics.PlayStarted();
        _statistics.PlayStopped(null);

        var figures = _statistics.Snapshot();
        Assert.Equal((3, 2, 2), (figures.PlaysStarted, figures.PlaysStopped, figures.PlaysAtPeak));
        Assert.Equal([TimeSpan.FromMilliseconds(3)], figures.FirstFrames);
    }

    [Fact]
    public void Counting_from_many_threads_loses_nothing()
    {
        Parallel.For(0, 1_000, _ =>
        {
            _statistics.ReceivedAudio();
            _statistics.ReceivedVideo();
            _statistics.Published();
            _statistics.LoggedIn(TimeSpan.Zero);
            _statistics.Failed("x");
        });

        var figures = _statistics.Snapshot();
        Assert.Equal((1_000L, 1_000L, 1_000), (figures.AudioFrames, figures.VideoFrames, figures.Publications));
        Assert.Equal((1_000, 1_000), (figures.Logins.Count, figures.Errors.Count));
    }
}
