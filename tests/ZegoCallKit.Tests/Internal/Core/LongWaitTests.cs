using Xunit;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Tests.Internal.Core;

public sealed class LongWaitTests
{
    [Fact]
    public void A_wait_is_never_longer_than_a_timer_can_be()
    {
        using var timer = TimeProvider.System.CreateTimer(static _ => { }, null, TimerWait.For(TimeProvider.System, TimeSpan.MaxValue), Timeout.InfiniteTimeSpan);

        Assert.Equal(TimerWait.Longest, TimerWait.For(TimeProvider.System, TimeSpan.MaxValue));
        Assert.Equal(TimeSpan.FromMilliseconds(2), TimerWait.For(TimeProvider.System, TimeSpan.FromMilliseconds(1.5)));
    }
}
