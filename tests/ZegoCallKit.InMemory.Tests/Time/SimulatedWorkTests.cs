using System.Reactive.Concurrency;

namespace ZegoCallKit.InMemory.Tests.Time;

public sealed class SimulatedWorkTests
{
    private readonly SimulatedTime _time = new();

    [Fact]
    public void Work_items_run_in_the_order_of_the_queue()
    {
        var ran = new List<string>();
        Runner()(new Item(() => ran.Add("first")));
        _time.Scheduler.Schedule(() => ran.Add("second"));
        Runner()(new Item(() => ran.Add("third")));
        Assert.Empty(ran);

        _time.RunUntilIdle();
        Assert.Equal(["first", "second", "third"], ran);
    }

    [Fact]
    public void A_work_item_needs_no_object_for_each_of_its_turns()
    {
        var turns = 0;
        var item = new Item(() => turns++);
        var run = Runner();
        Turn();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Turn();
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000.0;

        Assert.Equal(2_000, turns);
        Assert.InRange(each, 0, 8);

        void Turn()
        {
            for (var i = 0; i < 1_000; i++)
            {
                run(item);
            }

            _time.RunUntilIdle();
        }
    }

    private Action<IThreadPoolWorkItem> Runner() =>
        Assert.IsType<Action<IThreadPoolWorkItem>>(Assert.IsType<IServiceProvider>(_time.Scheduler, exactMatch: false).GetService(typeof(Action<IThreadPoolWorkItem>)));

    private sealed class Item(Action run) : IThreadPoolWorkItem
    {
        public void Execute() => run();
    }
}
