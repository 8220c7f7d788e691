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

    [Fact]
    public void An_idle_loop_handles_an_item_on_the_calling_thread()
    {
        var handled = new List<(int Item, bool IsCurrent)>();
        SerialLoop<int>? loop = null;
        loop = new(item => handled.Add((item, loop!.IsCurrent)), static fault => ExceptionDispatchInfo.Throw(fault), new HistoricalScheduler());
        Assert.True(loop.TryHandle(1));

        Assert.Equal([(1, true)], handled);
        Assert.False(loop.IsCurrent);
    }

    [Fact]
    public void What_is_posted_meanwhile_or_before_keeps_its_order()
    {
        var scheduler = new HistoricalScheduler();
        var handled = new List<int>();
        SerialLoop<int>? loop = null;
        loop = new(
            item =>
            {
                handled.Add(item);
                if (item == 1)
                {
                    loop!.Post(2);
                    Assert.False(loop.TryHandle(3));
                }
            },
            static fault => ExceptionDispatchInfo.Throw(fault),
            scheduler);
        Assert.True(loop.TryHandle(1));
        Assert.False(loop.TryHandle(4));
        Assert.Equal([1], handled);
        scheduler.Start();

        Assert.Equal([1, 2, 3, 4], handled);
    }

    [Fact]
    public void A_loop_that_handled_an_item_with_a_fault_goes_on()
    {
        var faults = new List<Exception>();
        var loop = new SerialLoop<int>(static item => throw new InvalidOperationException($"{item}"), faults.Add, new HistoricalScheduler());
        Assert.True(loop.TryHandle(1));
        Assert.True(loop.TryHandle(2));

        Assert.Equal(["1", "2"], faults.Select(static fault => fault.Message));
    }
}
