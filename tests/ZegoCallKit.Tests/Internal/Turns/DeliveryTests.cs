using System.Collections.Concurrent;
using System.Reactive.Concurrency;
using System.Runtime.CompilerServices;
using Xunit;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.InMemory;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Turns;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Internal.Turns;

/// <summary>On real threads and a manual clock: the effect of a slow or throwing observer on the others.</summary>
public sealed class DeliveryTests : IDisposable
{
    private readonly SimulatedTime _time = new();
    private readonly ManualResetEventSlim _open = new();
    private readonly ConcurrentQueue<(string Source, Exception Fault)> _faults = new();
    private readonly SemaphoreSlim _reported = new(0);
    private readonly RecordingLoggerFactory _log = new();
    private readonly Delivery _delivery;
    private readonly Broadcaster<int> _numbers;

    public DeliveryTests()
    {
        _delivery = NewDelivery(users: null);
        _numbers = new Broadcaster<int>(_delivery, "numbers");
    }

    [Fact]
    public async Task An_observer_that_blocks_delays_nobody_and_misses_nothing()
    {
        var slow = Blocking(at: 1);
        var other = _numbers.Record();
        Publish(1, 9);
        await Reached(other, 9);
        Assert.InRange(slow.Items.Count, 0, 1);
        _open.Set();
        await Reached(slow, 9);

        Assert.Equal(Enumerable.Range(1, 9), slow.Items);
        Assert.Equal(Enumerable.Range(1, 9), other.Items);
        slow.Verify();
        other.Verify();
    }

    [Fact]
    public async Task Many_observers_that_block_delay_nobody()
    {
        // The thread pool would need at least half a minute to grow by so many threads.
        const int Many = 100;
        var slow = Enumerable.Range(0, Many).Select(_ => new Broadcaster<int>(_delivery, "blocked")).Select(blocked => (Source: blocked, Recorder: blocked.Record(_ => Wait(really: true, _open)))).ToList();
        var other = _numbers.Record();
        await BlockAllAsync().WaitAsync(ThreadedRig.Bound);
        Publish(1, 9);
        await Reached(other, 9);
        Assert.False(_open.IsSet);

        async Task BlockAllAsync()
        {
            foreach (var (source, recorder) in slow)
            {
                source.Publish(1);
                await Reached(recorder, 1);
            }
        }
    }

    [Fact]
    public async Task A_slow_observer_is_reported_once_until_it_is_quick_again()
    {
        var slow = _numbers.Record(number => _time.Advance(number is 3 ? TimeSpan.Zero : Delivery.Slow));
        Publish(1, 4);
        _numbers.Complete();
        await slow.Completed.WaitAsync(ThreadedRig.Bound);

        Assert.Equal(2, _log.Lines.Count(static line => line.Contains("took 200 ms to handle a notification", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_happenings_the_oldest_are_dropped_when_too_many_wait_and_a_fault_says_so()
    {
        const int Extra = 7;
        var slow = Blocking(at: 0);
        Publish(0, 0);
        await Reached(slow, 0);
        Publish(1, Delivery.MaxWaiting + Extra);
        _numbers.Complete();
        _open.Set();
        await slow.Completed.WaitAsync(ThreadedRig.Bound);

        Assert.Equal([0, .. Enumerable.Range(1 + Extra, Delivery.MaxWaiting)], slow.Items);
        var (source, fault) = Assert.Single(_faults);
        Assert.Equal("observer of numbers", source);
        Assert.Equal(Delivery.MaxWaiting, Assert.IsType<NotificationsDroppedException>(fault).Limit);
        slow.Verify();
    }

    [Fact]
    public async Task Of_a_state_the_latest_stands_for_all_when_too_many_wait()
    {
        var state = new StateBroadcaster<int>(_delivery, "state", 0);
        var slow = state.Changes.Record(number => Wait(number == 0, _open));
        await Reached(slow, 0);
        for (var number = 1; number <= Delivery.MaxWaiting + 1; number++)
        {
            state.Set(number);
        }

        state.Complete();
        _open.Set();
        await slow.Completed.WaitAsync(ThreadedRig.Bound);

        Assert.Equal([0, Delivery.MaxWaiting + 1], slow.Items);
        Assert.Empty(_faults);
        Assert.Single(_log.Lines, static line => line.Contains("observer of state had 1000 pending notifications", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_set_a_snapshot_stands_for_all_when_too_many_wait()
    {
        var set = new SetBroadcaster<int, string>(_delivery, "set");
        var slow = set.Changes.Record(changes => Wait(changes.Version == 0, _open));
        await slow.WaitForAsync(static changes => changes.IsSnapshot).WaitAsync(ThreadedRig.Bound);
        for (var number = 1; number <= Delivery.MaxWaiting + 1; number++)
        {
            set.Set(number % 3, $"{number}");
        }

        set.Set(7, "after");
        set.Complete();
        _open.Set();
        await slow.Completed.WaitAsync(ThreadedRig.Bound);

        Assert.Equal([true, true, false], slow.Items.Select(static changes => changes.IsSnapshot));
        Assert.Equal(Delivery.MaxWaiting + 1, slow.Items[1].Version);
        Assert.Equal(["999", "1000", "1001"], slow.Items[1].Changes.Select(static change => change.Current));
        Assert.Equal(Delivery.MaxWaiting + 2, slow.Items[2].Version);
    }

    [Fact]
    public async Task What_an_observer_misses_is_counted()
    {
        using var meters = new MeasurementRecorder();
        var delivery = NewDelivery(users: null, ClientMetrics.For(meters));
        var numbers = new Broadcaster<int>(delivery, "numbers");
        var state = new StateBroadcaster<int>(delivery, "state", 0);
        var entered = new SemaphoreSlim(0);
        numbers.Record(number => Enter(number == 0));
        state.Changes.Record(number => Enter(number == 0));
        numbers.Publish(0);
        await entered.WaitAsync(ThreadedRig.Bound);
        await entered.WaitAsync(ThreadedRig.Bound);
        for (var number = 1; number <= Delivery.MaxWaiting + 1; number++)
        {
            numbers.Publish(number);
            state.Set(number);
        }

        Assert.Equal(
            [(1, "zegocallkit.drop.reason=observer_busy"), (Delivery.MaxWaiting, "zegocallkit.drop.reason=merged")],
            meters.Of("zegocallkit.notification.dropped").Select(static item => ((int)item.Value, item.Attributes)));

        void Enter(bool isFirst)
        {
            if (isFirst)
            {
                entered.Release();
                Wait(really: true, _open);
            }
        }
    }

    [Fact]
    public async Task An_observer_that_leaves_while_its_handler_blocks_keeps_nothing()
    {
        var slow = new Recorder<object>(_ => Wait(really: true, _open));
        var objects = new Broadcaster<object>(_delivery, "objects");
        var subscription = objects.Subscribe(slow);
        objects.Publish(new object());
        await slow.WaitForAsync(static _ => true).WaitAsync(ThreadedRig.Bound);
        var waiting = PublishForgotten(objects);
        subscription.Dispose();
        GC.Collect();

        Assert.False(waiting.IsAlive);
    }

    [Fact]
    public async Task A_handler_may_wait_for_what_another_handler_is_told()
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var seen = new ManualResetEventSlim();
        var waiting = _numbers.Record(number =>
        {
            entered.TrySetResult();
            Wait(number == 1, seen);
        });
        using var subscription = _numbers.Subscribe(number =>
        {
            if (number == 2)
            {
                seen.Set();
                told.SetResult();
            }
        });
        Publish(1, 2);
        await entered.Task.WaitAsync(ThreadedRig.Bound);
        await told.Task.WaitAsync(ThreadedRig.Bound);
        await Reached(waiting, 2);

        Assert.Equal([1, 2], waiting.Items);
    }

    [Fact]
    public async Task An_observer_that_throws_is_reported_and_everybody_goes_on()
    {
        var broken = _numbers.Record(static number => throw new InvalidOperationException($"broken {number}"));
        var other = _numbers.Record();
        Publish(1, 3);
        await Reached(other, 3);
        await Reached(broken, 3);
        for (var report = 1; report <= 3; report++)
        {
            Assert.True(await _reported.WaitAsync(ThreadedRig.Bound));
        }

        Assert.Equal([1, 2, 3], broken.Items);
        Assert.Equal(["broken 1", "broken 2", "broken 3"], _faults.Select(fault => fault.Fault.Message));
        Assert.All(_faults, fault => Assert.Equal("observer of numbers", fault.Source));
    }

    [Fact]
    public void After_it_has_unsubscribed_an_observer_is_told_nothing_more()
    {
        var users = new SimulatedTime();
        var numbers = new Broadcaster<int>(NewDelivery(users.Scheduler), "numbers");
        IDisposable? subscription = null;
        var recorder = new Recorder<int>(_ => subscription!.Dispose());
        subscription = numbers.Subscribe(recorder);
        var other = numbers.Record();
        numbers.Publish(1);
        numbers.Publish(2);
        numbers.Publish(3);
        users.RunUntilIdle();
        numbers.Complete();
        users.RunUntilIdle();

        Assert.Equal([1], recorder.Items);
        Assert.False(recorder.IsCompleted);
        Assert.Equal([1, 2, 3], other.Items);
        Assert.True(other.IsCompleted);
        Assert.False(numbers.HasObservers);
    }

    [Fact]
    public async Task After_the_end_nothing_is_told_and_a_late_observer_learns_the_end()
    {
        var state = new StateBroadcaster<int>(_delivery, "state", 7);
        var early = state.Changes.Record();
        state.Set(8);
        state.Complete();
        state.Set(9);
        state.Complete();
        var late = state.Changes.Record();
        await early.Completed.WaitAsync(ThreadedRig.Bound);
        await late.Completed.WaitAsync(ThreadedRig.Bound);

        Assert.Equal([7, 8], early.Items);
        Assert.Single(late.Items);
        early.Verify();
        late.Verify();
    }

    [Fact]
    public void On_a_scheduler_of_the_user_observers_are_called_there_and_nowhere_else()
    {
        var users = new SimulatedTime();
        var numbers = new Broadcaster<int>(NewDelivery(users.Scheduler), "numbers");
        var there = new List<bool>();
        numbers.Record(_ => there.Add(users.IsPumping));
        numbers.Publish(1);
        Assert.Empty(there);
        users.RunUntilIdle();

        Assert.Equal([true], there);
    }

    [Fact]
    public void On_a_scheduler_of_the_user_notices_keep_their_order_across_subscriptions()
    {
        var users = new SimulatedTime();
        var delivery = NewDelivery(users.Scheduler);
        var numbers = new Broadcaster<int>(delivery, "numbers");
        var letters = new Broadcaster<char>(delivery, "letters");
        var told = new List<string>();
        numbers.Record(number => told.Add($"{number}"));
        letters.Record(letter => told.Add($"{letter}"));
        numbers.Publish(1);
        letters.Publish('a');
        numbers.Publish(2);
        letters.Publish('b');
        users.RunUntilIdle();

        Assert.Equal(["1", "a", "2", "b"], told);
    }

    [Fact]
    public async Task A_scheduler_that_was_shut_down_does_not_make_a_handler_run_twice_at_once()
    {
        using var scheduler = new EventLoopScheduler();
        scheduler.Dispose();
        var numbers = new Broadcaster<int>(NewDelivery(scheduler), "numbers");
        var (inside, most) = (0, 0);
        var recorder = numbers.Record(_ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            _open.Wait(ThreadedRig.Bound);
            Interlocked.Decrement(ref inside);
        });
        var first = Task.Run(() => PublishInLoop(1));
        SpinWait.SpinUntil(() => Volatile.Read(ref inside) == 1, ThreadedRig.Bound);
        var others = Task.Run(() =>
        {
            for (var number = 2; number <= 20; number++)
            {
                PublishInLoop(number);
            }
        });
        SpinWait.SpinUntil(() => others.IsCompleted || Volatile.Read(ref inside) == 2, ThreadedRig.Bound);
        _open.Set();
        await Task.WhenAll(first, others).WaitAsync(ThreadedRig.Bound);
        await Reached(recorder, 20);

        Assert.Equal(1, most);
        Assert.Equal(Enumerable.Range(1, 20), recorder.Items);

        // As a state loop does, which runs the turns of its notices when it is left.
        void PublishInLoop(int number)
        {
            var run = TurnRun.Begin();
            numbers.Publish(number);
            run.End();
        }
    }

    [Fact]
    public void A_handler_that_pumps_its_scheduler_is_called_one_notice_at_a_time_and_the_others_go_on()
    {
        var users = new SimulatedTime();
        var delivery = NewDelivery(users.Scheduler);
        var numbers = new Broadcaster<int>(delivery, "numbers");
        var inside = new List<int>();
        var other = new Recorder<int>();
        var pumping = numbers.Record(_ =>
        {
            users.RunUntilIdle();
            inside.Add(other.Items.Count);
        });
        using var subscription = numbers.Subscribe(other);
        numbers.Publish(1);
        numbers.Publish(2);
        users.RunUntilIdle();

        Assert.Equal([1, 2], pumping.Items);
        Assert.Equal([2, 2], inside);
        pumping.Verify();
    }

    [Fact]
    public void A_scheduler_that_is_not_run_piles_up_no_more_turns_than_notices()
    {
        var users = new HistoricalScheduler();
        var counting = new CountingScheduler(users);
        var state = new StateBroadcaster<int>(NewDelivery(counting), "state", 0);
        var told = state.Changes.Record();
        for (var number = 1; number <= 5 * Delivery.MaxWaiting; number++)
        {
            state.Set(number);
        }

        Assert.InRange(counting.Scheduled, 1, Delivery.MaxWaiting);
        state.Complete();
        users.Start();

        Assert.Equal(5 * Delivery.MaxWaiting, told.Items[^1]);
        Assert.True(told.IsCompleted);
    }

    public void Dispose()
    {
        _open.Set();
        _open.Dispose();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference PublishForgotten(Broadcaster<object> objects)
    {
        var item = new object();
        objects.Publish(item);
        return new WeakReference(item);
    }

    private static void Wait(bool really, ManualResetEventSlim gate)
    {
        if (really)
        {
            Assert.True(gate.Wait(2 * ThreadedRig.Bound));
        }
    }

    private static async Task Reached(Recorder<int> recorder, int number) => await recorder.WaitForAsync(item => item == number).WaitAsync(ThreadedRig.Bound);

    private Delivery NewDelivery(IScheduler? users, ClientMetrics? metrics = null) =>
        new(_time, users, work: null, Report, _log.CreateLogger("ZegoCallKit"), metrics);

    private void Report(string source, Exception fault)
    {
        _faults.Enqueue((source, fault));
        _reported.Release();
    }

    private Recorder<int> Blocking(int at) => _numbers.Record(number => Wait(number == at, _open));

    private void Publish(int from, int to)
    {
        for (var number = from; number <= to; number++)
        {
            _numbers.Publish(number);
        }
    }
}
