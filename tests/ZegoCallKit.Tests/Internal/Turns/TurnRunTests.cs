using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Turns;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Internal.Turns;

/// <summary>On real threads: what a state loop publishes is delivered by the thread that leaves the loop, and by others when a handler takes long.</summary>
public sealed class TurnRunTests : IDisposable
{
    private static readonly AsyncLocal<string?> Ambient = new();

    private readonly ManualResetEventSlim _open = new();
    private readonly Delivery _delivery = new(TimeProvider.System, users: null, work: null, static (_, fault) => throw new InvalidOperationException("An observer failed.", fault), NullLogger.Instance);
    private readonly SerialLoop<Action> _loop = new(static work => work(), static fault => throw new InvalidOperationException("The loop failed.", fault), scheduler: null, StateLoopRunner.Of);

    [Fact]
    public async Task Handlers_run_one_after_another_on_the_thread_that_left_the_loop()
    {
        var threads = new ConcurrentQueue<int>();
        var numbers = new Broadcaster<int>(_delivery, "numbers");
        var recorders = Enumerable.Range(0, 3).Select(_ => numbers.Record(_ => threads.Enqueue(Environment.CurrentManagedThreadId))).ToList();
        var loop = 0;
        _loop.Post(() =>
        {
            loop = Environment.CurrentManagedThreadId;
            numbers.Publish(1);
        });
        foreach (var recorder in recorders)
        {
            await recorder.WaitForAsync(static _ => true).WaitAsync(ThreadedRig.Bound);
        }

        Assert.Equal([loop, loop, loop], threads);
    }

    [Fact]
    public async Task A_handler_that_blocks_delays_neither_the_loop_nor_the_handlers_behind_it()
    {
        var numbers = new Broadcaster<int>(_delivery, "numbers");
        var slow = numbers.Record(_ => Assert.True(_open.Wait(2 * ThreadedRig.Bound)));
        var others = Enumerable.Range(0, 3).Select(_ => numbers.Record()).ToList();
        _loop.Post(() => numbers.Publish(1));
        _loop.Post(() => numbers.Publish(2));
        foreach (var other in others)
        {
            await other.WaitForAsync(static number => number == 2).WaitAsync(ThreadedRig.Bound);
        }

        Assert.Empty(slow.Items.Skip(1));
        _open.Set();
        await slow.WaitForAsync(static number => number == 2).WaitAsync(ThreadedRig.Bound);
        Assert.All(others, static other => Assert.Equal([1, 2], other.Items));
        Assert.Equal([1, 2], slow.Items);
    }

    [Fact]
    public async Task A_handler_may_wait_for_the_handler_behind_it()
    {
        var numbers = new Broadcaster<int>(_delivery, "numbers");
        var first = numbers.Record(_ => Assert.True(_open.Wait(2 * ThreadedRig.Bound)));
        numbers.Record(_ => _open.Set());
        _loop.Post(() => numbers.Publish(1));
        await first.WaitForAsync(static _ => true).WaitAsync(ThreadedRig.Bound);

        Assert.Equal([1], first.Items);
    }

    [Fact]
    public async Task What_a_handler_leaves_in_the_ambient_state_does_not_reach_the_next_one()
    {
        var found = new ConcurrentQueue<(string? Ambient, SynchronizationContext? Context)>();
        var numbers = new Broadcaster<int>(_delivery, "numbers");
        numbers.Record(_ => Leave());
        var second = numbers.Record(_ => found.Enqueue((Ambient.Value, SynchronizationContext.Current)));
        Ambient.Value = "of the test";
        _loop.Post(() => numbers.Publish(1));
        await second.WaitForAsync(static _ => true).WaitAsync(ThreadedRig.Bound);
        _loop.Post(() => found.Enqueue((Ambient.Value, SynchronizationContext.Current)));
        _loop.Post(() => numbers.Publish(2));
        await second.WaitForAsync(static number => number == 2).WaitAsync(ThreadedRig.Bound);

        Assert.Equal([(null, null), (null, null), (null, null)], found);

        static void Leave()
        {
            Ambient.Value = "of the handler";
            SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
        }
    }

    public void Dispose()
    {
        _open.Set();
        _open.Dispose();
    }
}
