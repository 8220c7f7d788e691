using System.Reactive.Concurrency;
using System.Reactive.Linq;

namespace ZegoCallKit.InMemory.Tests.Time;

public sealed class SimulatedTimeTests
{
    [Fact]
    public void The_clock_stands_still_until_it_is_moved()
    {
        var time = new SimulatedTime(start: new DateTimeOffset(2030, 5, 6, 7, 8, 9, TimeSpan.Zero));
        var stamp = time.GetTimestamp();

        time.RunUntilIdle();
        Assert.Equal(TimeSpan.Zero, time.Elapsed);
        time.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(new DateTimeOffset(2030, 5, 6, 7, 28, 9, TimeSpan.Zero), time.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(20), time.GetElapsedTime(stamp));
    }

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_are_due_with_the_work_of_each_before_the_next()
    {
        var time = new SimulatedTime();
        var order = new List<string>();
        Timer(time, 20, () => order.Add($"second at {time.Elapsed.TotalMilliseconds}"));
        Timer(time, 10, () =>
        {
            order.Add($"first at {time.Elapsed.TotalMilliseconds}");
            time.Scheduler.Schedule(() => order.Add("work of first"));
        });
        Timer(time, 20, () => order.Add("third"));

        time.Advance(TimeSpan.FromMilliseconds(25));

        Assert.Equal(["first at 10", "work of first", "second at 20", "third"], order);
        Assert.Equal(25, time.Elapsed.TotalMilliseconds);
    }

    [Fact]
    public void A_timer_repeats_until_it_is_changed_or_disposed()
    {
        var time = new SimulatedTime();
        var fired = new List<double>();
        var timer = time.CreateTimer(_ => fired.Add(time.Elapsed.TotalMilliseconds), null, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(10));

        time.Advance(TimeSpan.FromMilliseconds(30));
        Assert.Equal([5, 15, 25], fired);
        Assert.True(timer.Change(TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan));
        time.Advance(TimeSpan.FromMilliseconds(30));
        Assert.Equal([5, 15, 25, 31], fired);
        timer.Dispose();
        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
        time.Advance(TimeSpan.FromMilliseconds(30));
        Assert.Equal(4, fired.Count);
    }

    [Fact]
    public void A_timer_without_wait_fires_without_moving_the_clock()
    {
        var time = new SimulatedTime();
        var fired = 0;
        using var timer = time.CreateTimer(_ => fired++, null, TimeSpan.Zero, TimeSpan.Zero);

        time.RunUntilIdle();

        Assert.Equal((1, TimeSpan.Zero), (fired, time.Elapsed));
    }

    [Fact]
    public void A_timer_refuses_negative_times()
    {
        var time = new SimulatedTime();
        Assert.Throws<ArgumentOutOfRangeException>("dueTime", () => time.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(-2), TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>("period", () => time.CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.FromSeconds(-2)));
        Assert.Throws<ArgumentOutOfRangeException>("duration", () => time.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void Rx_operators_run_on_the_scheduler()
    {
        var time = new SimulatedTime();
        var seen = new List<(long, double)>();
        using var subscription = Observable.Interval(TimeSpan.FromSeconds(1), time.Scheduler).Take(3).Subscribe(n => seen.Add((n, time.Elapsed.TotalSeconds)));

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([(0, 1.0), (1, 2.0), (2, 3.0)], seen);
    }

    [Fact]
    public void Scheduled_work_can_be_taken_back()
    {
        var time = new SimulatedTime();
        var ran = false;
        time.Scheduler.Schedule(() => ran = true).Dispose();
        time.Scheduler.Schedule(TimeSpan.FromSeconds(1), () => ran = true).Dispose();

        time.Advance(TimeSpan.FromSeconds(2));

        Assert.False(ran);
    }

    [Fact]
    public void Run_moves_the_clock_to_where_a_test_ends_and_keeps_it_on_one_thread()
    {
        var time = new SimulatedTime();
        var threads = new HashSet<int> { Environment.CurrentManagedThreadId };

        var result = time.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                await Task.Delay(TimeSpan.FromMinutes(1), time);
                threads.Add(Environment.CurrentManagedThreadId);
                await Task.Yield();
                threads.Add(Environment.CurrentManagedThreadId);
            }

            return 42;
        });

        Assert.Equal(42, result);
        Assert.Equal(TimeSpan.FromMinutes(20), time.Elapsed);
        Assert.Single(threads);
    }

    [Fact]
    public void Run_rethrows_what_a_test_throws_and_restores_the_context()
    {
        var time = new SimulatedTime();
        var context = SynchronizationContext.Current;

        var fault = Assert.Throws<InvalidTimeZoneException>(() => time.Run(async () =>
        {
            await Task.Yield();
            throw new InvalidTimeZoneException("as expected");
        }));

        Assert.Equal("as expected", fault.Message);
        Assert.Same(context, SynchronizationContext.Current);
        Assert.False(time.IsPumping);
    }

    [Fact]
    public void Run_completes_a_task_that_is_under_way()
    {
        var time = new SimulatedTime();
        var delay = Task.Delay(TimeSpan.FromSeconds(7), time);

        time.Run(delay);

        Assert.True(delay.IsCompletedSuccessfully);
        Assert.Equal(7, time.Elapsed.TotalSeconds);
    }

    [Fact]
    public void Run_says_when_the_time_limit_is_reached()
    {
        var time = new SimulatedTime();
        var fault = Assert.Throws<TimeoutException>(() => time.Run(() => Task.Delay(TimeSpan.FromSeconds(11), time), TimeSpan.FromSeconds(10)));
        Assert.Contains("00:00:10", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_says_when_nothing_more_can_happen()
    {
        var time = new SimulatedTime();
        var fault = Assert.Throws<InvalidOperationException>(() => time.Run(() => new TaskCompletionSource().Task));
        Assert.Contains("The simulation cannot continue", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Run_names_the_cause_when_a_test_waits_on_the_real_clock(bool isTimerPending)
    {
        var time = new SimulatedTime();
        using var timer = time.CreateTimer(static _ => { }, null, isTimerPending ? TimeSpan.FromHours(3) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var fault = Assert.ThrowsAny<Exception>(() => time.Run(static () => Task.Delay(TimeSpan.FromHours(1), TimeProvider.System)));

        Assert.Contains("whether it waits on the real clock", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Task.Delay(delay, time)", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_timer_waits_no_longer_than_the_systems_do()
    {
        var longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);
        foreach (var clock in new[] { TimeProvider.System, new SimulatedTime() })
        {
            using var timer = clock.CreateTimer(static _ => { }, null, longest, longest);
            Assert.Throws<ArgumentOutOfRangeException>(() => timer.Change(longest + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan));
            Assert.Throws<ArgumentOutOfRangeException>(() => clock.CreateTimer(static _ => { }, null, TimeSpan.Zero, longest + TimeSpan.FromMilliseconds(1)));
        }
    }

    [Fact]
    public void What_other_threads_post_wakes_a_run()
    {
        var time = new SimulatedTime();
        var thread = 0;
        var source = new TaskCompletionSource();

        time.Run(() =>
        {
            // Outside the simulation: nothing is ready and no timer is pending until this thread posts.
            var outsider = new Thread(() => time.Scheduler.Schedule(() =>
            {
                thread = Environment.CurrentManagedThreadId;
                source.SetResult();
            }));
            outsider.Start();
            return source.Task;
        });

        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public void Continuations_that_leave_for_the_pool_are_awaited_before_time_moves()
    {
        var time = new SimulatedTime();
        var elapsed = time.Run(async () =>
        {
            // The first time compiles the code, which may take longer than the simulation waits.
            await Leave();
            var began = time.Elapsed;
            await Leave();
            return time.Elapsed - began;
        });

        Assert.Equal(TimeSpan.Zero, elapsed);

        async Task Leave()
        {
            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            time.Scheduler.Schedule(source.SetResult);
            using var far = time.CreateTimer(_ => { }, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
            await ThroughThePool(source.Task);
        }

        static async Task ThroughThePool(Task task) => await task.ConfigureAwait(false);
    }

    [Fact]
    public void Only_one_thread_moves_the_time_but_it_may_do_so_from_inside()
    {
        var time = new SimulatedTime();
        Exception? refusal = null;
        time.Scheduler.Schedule(() =>
        {
            Assert.True(time.IsPumping);
            time.Advance(TimeSpan.FromSeconds(1));
            var other = new Thread(() => refusal = Record.Exception(() => time.Advance(TimeSpan.FromSeconds(1))));
            other.Start();
            other.Join();
        });

        time.RunUntilIdle();

        Assert.IsType<InvalidOperationException>(refusal);
        Assert.Equal(1, time.Elapsed.TotalSeconds);
    }

    [Fact]
    public void A_seed_shuffles_what_is_ready_the_same_way_each_time()
    {
        var first = Shuffle(1);
        Assert.Equal(first, Shuffle(1));
        Assert.NotEqual(first, Shuffle(2));
        Assert.Equal(Enumerable.Range(0, 20), Shuffle(null));
        Assert.Equal(Enumerable.Range(0, 20), first.Order());

        static List<int> Shuffle(int? seed)
        {
            var time = new SimulatedTime(seed);
            var order = new List<int>();
            for (var i = 0; i < 20; i++)
            {
                var number = i;
                if (i % 2 == 0)
                {
                    time.Scheduler.Schedule(() => order.Add(number));
                }
                else
                {
                    Timer(time, 0, () => order.Add(number));
                }
            }

            time.RunUntilIdle();
            return seed is null ? [.. order.Order()] : order;
        }
    }

    [Fact]
    public void Many_items_keep_their_order()
    {
        var time = new SimulatedTime();
        var order = new List<int>();
        for (var i = 0; i < 5000; i++)
        {
            var number = i;
            time.Scheduler.Schedule(() =>
            {
                order.Add(number);
                if (number < 5000)
                {
                    time.Scheduler.Schedule(() => order.Add(number + 5000));
                }
            });
        }

        time.RunUntilIdle();

        Assert.Equal(Enumerable.Range(0, 10_000), order);
    }

    private static void Timer(SimulatedTime time, int milliseconds, Action action) =>
        time.CreateTimer(static state => ((Action)state!)(), action, TimeSpan.FromMilliseconds(milliseconds), Timeout.InfiniteTimeSpan);

    [Fact]
    public void Disposed_timers_are_not_kept_until_they_would_be_due()
    {
        var time = new SimulatedTime();
        var states = Enumerable.Range(0, 5000).Select(_ => CreateAndDispose(time)).ToArray();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.InRange(states.Count(state => state.IsAlive), 0, 2048);
        GC.KeepAlive(time);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference CreateAndDispose(SimulatedTime time)
        {
            var state = new object();
            time.CreateTimer(static _ => { }, state, TimeSpan.FromDays(1), Timeout.InfiniteTimeSpan).Dispose();
            return new(state);
        }
    }
}
