using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Internal;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Internal;

/// <summary>On real threads and a clock that is moved by hand: what a slow or throwing observer does to the others.</summary>
public sealed class DeliveryLoopTests : IDisposable
{
    private readonly SimulatedTime _time = new();
    private readonly ManualResetEventSlim _open = new();
    private readonly List<(string Source, Exception Fault)> _faults = [];
    private readonly DeliveryLoop _loop;
    private readonly Broadcaster<int> _numbers;

    public DeliveryLoopTests()
    {
        _loop = new DeliveryLoop(_time, users: null, work: null, (source, fault) => _faults.Add((source, fault)), NullLogger.Instance);
        _numbers = new Broadcaster<int>(_loop, "numbers");
    }

    [Fact]
    public async Task A_slow_observer_holds_up_the_others_only_for_a_while_and_misses_nothing_itself()
    {
        var slow = Blocking(at: 1);
        var other = _numbers.Record();
        Publish(1, 5);
        await Reached(slow, 1);
        Assert.Empty(other.Items);
        _time.Advance(DeliveryLoop.Patience);
        await Reached(other, 5);
        Publish(6, 9);
        await Reached(other, 9);
        Assert.Equal([1], slow.Items);
        _open.Set();
        await Reached(slow, 9);

        Assert.Equal(Enumerable.Range(1, 9), slow.Items);
        Assert.Equal(Enumerable.Range(1, 9), other.Items);
        slow.Verify();
        other.Verify();
    }

    [Fact]
    public async Task An_observer_that_is_within_its_time_is_waited_for()
    {
        var slow = Blocking(at: 1);
        var other = _numbers.Record();
        Publish(1, 1);
        await Reached(slow, 1);
        _time.Advance(DeliveryLoop.Patience - TimeSpan.FromMilliseconds(1));
        Assert.Empty(other.Items);
        _open.Set();
        await Reached(other, 1);
    }

    [Fact]
    public async Task An_observer_that_is_a_little_slow_again_and_again_is_not_waited_for_for_ever()
    {
        const int Enough = 10;
        var other = new Broadcaster<int>(_loop, "others");
        var told = other.Record();

        // Each of its notices keeps the others waiting for a fifth of what is tolerated.
        var slow = _numbers.Record(number =>
        {
            _time.Advance(DeliveryLoop.Patience / 5);
            Wait(number == Enough, _open);
        });
        for (var number = 1; number <= Enough; number++)
        {
            _numbers.Publish(number);
            other.Publish(number);
        }

        other.Publish(Enough + 1);
        await Reached(told, Enough + 1);
        _open.Set();
        await Reached(slow, Enough);

        Assert.Equal(Enumerable.Range(1, Enough), slow.Items);
        Assert.Equal(Enumerable.Range(1, Enough + 1), told.Items);
    }

    [Fact]
    public async Task An_observer_that_was_slow_holds_nobody_up_a_second_time()
    {
        var slow = _numbers.Record(number => Wait(number is 1 or 3, _open));
        var other = _numbers.Record();
        Publish(1, 1);
        await Reached(slow, 1);
        _time.Advance(DeliveryLoop.Patience);
        await Reached(other, 1);
        _open.Set();
        Publish(2, 2);
        await Reached(slow, 2);
        _open.Reset();
        Publish(3, 3);
        await Reached(other, 3);
        _open.Set();
        await Reached(slow, 3);

        // When it has been quick for long enough it keeps its place among the others again.
        _time.Advance(DeliveryLoop.Patience * 20);
        Publish(4, 5);
        await Reached(slow, 5);
        await Reached(other, 5);

        Assert.Equal([1, 2, 3, 4, 5], slow.Items);
        Assert.Equal([1, 2, 3, 4, 5], other.Items);
    }

    [Fact]
    public async Task The_notices_of_a_slow_observer_keep_their_order_when_another_one_is_slow_too()
    {
        using var second = new ManualResetEventSlim();
        var slow = Blocking(at: 1);
        var other = _numbers.Record(number => Wait(number == 1, second));
        Publish(1, 2);
        await Reached(slow, 1);

        // The slow one is left behind while its second notice still stands in the queue, behind the other's first.
        _time.Advance(DeliveryLoop.Patience);
        await Reached(other, 1);
        Publish(3, 3);
        second.Set();
        await Reached(other, 3);
        _open.Set();
        await Reached(slow, 3);

        Assert.Equal([1, 2, 3], slow.Items);
        Assert.Equal([1, 2, 3], other.Items);
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
        _time.Advance(DeliveryLoop.Patience);
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

        Assert.Equal([1, 2, 3], broken.Items);
        Assert.Equal(["broken 1", "broken 2", "broken 3"], _faults.Select(fault => fault.Fault.Message));
        Assert.All(_faults, fault => Assert.Equal("observer of numbers", fault.Source));
    }

    [Fact]
    public async Task After_it_has_unsubscribed_an_observer_is_told_nothing_more()
    {
        IDisposable? subscription = null;
        var recorder = new Recorder<int>(_ => subscription!.Dispose());
        subscription = _numbers.Subscribe(recorder);
        var other = _numbers.Record();
        Publish(1, 3);
        _numbers.Complete();
        await other.Completed.WaitAsync(ThreadedRig.Bound);

        Assert.Equal([1], recorder.Items);
        Assert.False(recorder.IsCompleted);
        Assert.False(_numbers.HasObservers);
    }

    [Fact]
    public async Task After_the_end_nothing_is_told_and_a_late_observer_learns_the_end()
    {
        var state = new StateBroadcaster<int>(_loop, "state", 7);
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
        var loop = new DeliveryLoop(_time, users.Scheduler, work: null, (source, fault) => _faults.Add((source, fault)), NullLogger.Instance);
        var numbers = new Broadcaster<int>(loop, "numbers");
        var there = new List<bool>();
        numbers.Record(_ => there.Add(users.IsPumping));
        numbers.Publish(1);
        _time.Advance(DeliveryLoop.Patience);
        Assert.Empty(there);
        users.RunUntilIdle();

        Assert.Equal([true], there);
    }

    public void Dispose()
    {
        _open.Set();
        _open.Dispose();
    }

    private static void Wait(bool really, ManualResetEventSlim gate)
    {
        if (really)
        {
            Assert.True(gate.Wait(ThreadedRig.Bound));
        }
    }

    private static async Task Reached(Recorder<int> recorder, int number) => await recorder.WaitForAsync(item => item == number).WaitAsync(ThreadedRig.Bound);

    private Recorder<int> Blocking(int at) => _numbers.Record(number => Wait(number == at, _open));

    private void Publish(int from, int to)
    {
        for (var number = from; number <= to; number++)
        {
            _numbers.Publish(number);
        }
    }
}
