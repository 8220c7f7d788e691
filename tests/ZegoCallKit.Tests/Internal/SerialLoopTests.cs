using System.Reactive.Concurrency;
using System.Runtime.ExceptionServices;
using Xunit;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Tests.Internal;

public sealed class SerialLoopTests
{
    [Fact]
    public void A_fault_that_reaches_the_scheduler_does_not_end_the_loop()
    {
        var scheduler = new HistoricalScheduler();
        var handled = new List<int>();
        var loop = new SerialLoop<int>(
            item =>
            {
                handled.Add(item);
                if (item == 2)
                {
                    throw new InvalidOperationException("two");
                }
            },
            static fault => ExceptionDispatchInfo.Throw(fault),
            scheduler);
        loop.Post(1);
        loop.Post(2);
        loop.Post(3);
        Assert.Throws<InvalidOperationException>(scheduler.Start);
        Assert.False(loop.IsCurrent);
        scheduler.Stop();
        scheduler.Start();
        loop.Post(4);
        scheduler.Start();

        Assert.Equal([1, 2, 3, 4], handled);
    }
}
