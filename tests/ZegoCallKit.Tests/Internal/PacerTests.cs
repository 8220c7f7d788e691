using Xunit;
using ZegoCallKit.Internal;
using ZegoCallKit.Tests.Publishing.Pumping;

namespace ZegoCallKit.Tests.Internal;

public sealed class PacerTests
{
    [Theory]
    [InlineData(true, 12)]
    [InlineData(false, 611)]
    public void After_a_long_pause_devices_skip_and_files_catch_up(bool isDevice, int expected)
    {
        var time = new ManualTime();
        var times = new List<double>();
        var pacer = new Pacer(
            time,
            static number => TimeSpan.FromMilliseconds(10 * number),
            (number, shift) =>
            {
                times.Add((shift + TimeSpan.FromMilliseconds(10 * number)).TotalMilliseconds);
                return true;
            },
            isDevice ? TimeSpan.FromSeconds(1) : null);
        pacer.Start();
        time.Advance(TimeSpan.FromMilliseconds(100));
        time.Jump(TimeSpan.FromSeconds(6));

        Assert.Equal(expected, times.Count);
        Assert.Equal(6100, times[^1]);
        Assert.True(times.Zip(times.Skip(1)).All(pair => pair.First < pair.Second));
    }

    [Fact]
    public async Task A_step_that_throws_holds_nobody_up()
    {
        var time = new ManualTime();
        var pacer = new Pacer(time, static number => TimeSpan.FromMilliseconds(10 * number), static (_, _) => throw new InvalidOperationException("step"));
        pacer.Start();
        Assert.Throws<InvalidOperationException>(() => time.Advance(TimeSpan.FromMilliseconds(1)));
        Assert.False(pacer.IsRunning);
        await pacer.EndAsync();
    }
}
