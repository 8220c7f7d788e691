using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Playing.Reconciling;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Playing.Reconciling;

public sealed class LoudnessMeterTests
{
    [Fact]
    public void Speech_is_heard_within_a_second_and_survives_a_pause_between_words()
    {
        var meter = Hear(new(0, 0, DateTimeOffset.UnixEpoch), 40, seconds: 1);
        Assert.Equal(2, meter.Step);
        Assert.Equal(2, Hear(meter, 0, seconds: 1).Step);
        Assert.Equal(0, Hear(meter, 0, seconds: 10).Step);
    }

    [Fact]
    public void The_same_level_at_the_same_moment_changes_nothing()
    {
        var meter = Hear(new(0, 0, DateTimeOffset.UnixEpoch), 40, seconds: 1);
        Assert.Equal(meter, meter.Hear(99, meter.At));
    }

    [Fact]
    public void The_level_stays_in_its_range_and_the_step_near_the_level() =>
        Properties.HoldOverSteps(Gen.Choose(-50, 150), levels =>
        {
            var meter = new LoudnessMeter(0, 0, DateTimeOffset.UnixEpoch);
            double[] thresholds = [0, 10, 30, 60, double.MaxValue];
            foreach (var level in levels)
            {
                meter = Hear(meter, level, seconds: 0.5);
                Assert.InRange(meter.Smoothed, 0, 100);
                Assert.InRange(meter.Smoothed, thresholds[meter.Step] / 2, thresholds[meter.Step + 1]);
            }
        });

    private static LoudnessMeter Hear(LoudnessMeter meter, double level, double seconds)
    {
        for (var i = 0; i < seconds * 10; i++)
        {
            meter = meter.Hear(level, meter.At + TimeSpan.FromMilliseconds(100));
        }

        return meter;
    }
}
