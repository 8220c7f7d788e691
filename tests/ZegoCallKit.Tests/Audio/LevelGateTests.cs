using Xunit;
using ZegoCallKit.Audio;

namespace ZegoCallKit.Tests.Audio;

public sealed class LevelGateTests
{
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;

    private readonly LevelGate _gate = new(threshold: 10, attack: TimeSpan.FromMilliseconds(500), hold: TimeSpan.FromSeconds(2));

    [Fact]
    public void It_opens_after_the_attack_time_and_closes_after_the_hold_time()
    {
        Assert.Equal(
            [false, false, true, true, true, false],
            [Hear(10, 0), Hear(50, 499), Hear(10, 500), Hear(0, 600), Hear(9.9, 2_499), Hear(0, 2_500)]);
    }

    [Fact]
    public void A_quiet_report_before_it_opens_starts_the_attack_time_anew()
    {
        Assert.Equal([false, false, false, false, true], [Hear(50, 0), Hear(0, 400), Hear(50, 600), Hear(50, 1_000), Hear(50, 1_100)]);
    }

    [Fact]
    public void A_loud_report_starts_the_hold_time_anew()
    {
        Hear(50, 0);
        Hear(50, 500);
        Assert.Equal([true, true, true, false], [Hear(0, 2_400), Hear(50, 2_450), Hear(0, 4_449), Hear(0, 4_450)]);
    }

    [Fact]
    public void It_can_be_closed_at_once()
    {
        Hear(50, 0);
        Assert.True(Hear(50, 500));
        _gate.Close();
        Assert.False(_gate.IsOpen);
        Assert.False(Hear(50, 600));
    }

    [Fact]
    public void Without_attack_and_hold_it_follows_the_level()
    {
        var gate = new LevelGate(threshold: 10, TimeSpan.Zero, TimeSpan.Zero);
        Assert.Equal([true, false, true], [gate.Hear(10, Start), gate.Hear(9, Start), gate.Hear(11, Start)]);
    }

    [Fact]
    public void A_level_that_is_not_a_number_is_not_loud()
    {
        Assert.False(new LevelGate(threshold: 0, TimeSpan.Zero, TimeSpan.Zero).Hear(double.NaN, Start));
    }

    private bool Hear(double level, double milliseconds) => _gate.Hear(level, Start.AddMilliseconds(milliseconds));
}
