using System.Collections.Concurrent;
using System.Diagnostics;
using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Internal.Core;

/// <summary>On real threads: where the code after an awaited operation continues, and that it may do there what it likes.</summary>
public sealed class ContinuationTests
{
    private static readonly AsyncLocal<string?> Ambient = new();

    [Fact]
    public Task It_may_block_until_other_operations_of_the_client_are_done() => RunAsync(async (rig, room) =>
    {
        for (var round = 0; round < 20; round++)
        {
            await using var playback = await room.PlayAsync(new($"first-{round}"));
            var other = Wait(room.PlayAsync(new($"second-{round}")));
            Wait(other.SetVolumeAsync(round));
            Wait(other.StopAsync());
        }

        Wait(room.LogoutAsync());
    });

    [Fact]
    public Task One_that_blocks_delays_neither_other_operations_nor_handlers() => RunAsync(async (rig, room) =>
    {
        using var open = new ManualResetEventSlim();
        var blocked = Enumerable.Range(0, 4).Select(BlockAsync).ToList();
        var texts = room.Messages.Commands.Record();
        for (var round = 0; round < 5; round++)
        {
            var text = $"{round}";
            await using var playback = await room.PlayAsync(new($"other-{round}"));
            rig.Engine.Raise(new CustomCommandReceived("room", new EngineUser("peer", "Peer"), text));
            await texts.WaitForAsync(command => string.Equals(command.Text, text, StringComparison.Ordinal)).WaitAsync(ThreadedRig.Bound);
        }

        Assert.All(blocked, static task => Assert.False(task.IsCompleted));
        open.Set();
        await Task.WhenAll(blocked);

        async Task BlockAsync(int number)
        {
            await room.PlayAsync(new($"blocked-{number}"));
            Assert.True(open.Wait(2 * ThreadedRig.Bound));
        }
    });

    [Fact]
    public Task One_that_throws_fails_its_own_task_only() => RunAsync(async (_, room) =>
    {
        var failing = FailAsync();
        await using var playback = await room.PlayAsync(new("next"));

        Assert.Equal("its own", (await Assert.ThrowsAsync<InvalidOperationException>(() => failing)).Message);
        Assert.Equal(PlaybackPhase.Playing, playback.State.Current.Phase);

        async Task FailAsync()
        {
            await room.PlayAsync(new("failing"));
            throw new InvalidOperationException("its own");
        }
    });

    [Fact]
    public Task Hundreds_in_a_row_take_no_more_of_the_stack_than_the_first() => RunAsync(async (_, room) =>
    {
        var depths = new List<int>();
        for (var round = 0; round < 400; round++)
        {
            await using (await room.PlayAsync(new("stream")))
            {
                depths.Add(new StackTrace().FrameCount);
            }
        }

        Assert.InRange(depths.Max(), 1, 100);
    });

    [Fact]
    public Task All_that_await_one_task_continue_even_if_one_of_them_waits_for_another() => RunAsync(async (_, room) =>
    {
        using var open = new ManualResetEventSlim();
        var playing = room.PlayAsync(new("stream"));
        await Task.WhenAll([.. Enumerable.Range(0, 3).Select(FollowAsync)]).WaitAsync(ThreadedRig.Bound);

        async Task FollowAsync(int number)
        {
            await playing;
            if (number == 1)
            {
                open.Set();
            }

            Assert.True(open.Wait(2 * ThreadedRig.Bound));
        }
    });

    [Fact]
    public Task It_returns_to_the_context_of_the_caller_unless_it_is_told_not_to() => RunAsync(async (_, room) =>
    {
        using var context = new PostingContext();
        var (inside, outside) = await context.RunAsync(async () =>
        {
            await room.PlayAsync(new("inside"));
            var inside = SynchronizationContext.Current;

            // Code that awaits a task which is done already stays where it is.
            for (var round = 0; SynchronizationContext.Current is not null && round < 100; round++)
            {
                await room.PlayAsync(new($"outside-{round}")).ConfigureAwait(false);
            }

            return (inside, SynchronizationContext.Current);
        }).WaitAsync(ThreadedRig.Bound);

        Assert.Same(context, inside);
        Assert.Null(outside);
    });

    [Fact]
    public Task It_returns_to_the_scheduler_of_the_caller() => RunAsync(async (_, room) =>
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
        var after = await Task.Factory.StartNew(
            async () =>
            {
                await room.PlayAsync(new("stream"));
                return TaskScheduler.Current;
            },
            CancellationToken.None,
            TaskCreationOptions.None,
            scheduler).Unwrap().WaitAsync(ThreadedRig.Bound);

        Assert.Same(scheduler, after);
    });

    [Fact]
    public Task It_keeps_what_is_ambient_for_the_caller_and_leaves_nothing_behind() => RunAsync(async (rig, room) =>
    {
        Ambient.Value = "of the test";
        await room.PlayAsync(new("stream"));
        Assert.Equal("of the test", Ambient.Value);
        SynchronizationContext.SetSynchronizationContext(new SynchronizationContext());
        var found = new ConcurrentQueue<(string? Ambient, SynchronizationContext? Context)>();
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var commands = room.Messages.Commands.Subscribe(_ =>
        {
            found.Enqueue((Ambient.Value, SynchronizationContext.Current));
            if (found.Count == 3)
            {
                done.SetResult();
            }
        });
        for (var round = 0; round < 3; round++)
        {
            rig.Engine.RaiseOnAnotherThread(new CustomCommandReceived("room", new EngineUser("peer", "Peer"), "text"));
        }

        await done.Task.WaitAsync(ThreadedRig.Bound);
        Assert.All(found, static state => Assert.Equal((null, null), state));
    });

    [Fact]
    public Task A_cancelled_operation_continues_like_one_that_is_done() => RunAsync(async (rig, room) =>
    {
        using var cancellation = new CancellationTokenSource();
        rig.Engine.Playing.Setup(static playing => playing.StartPlaying(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<VideoView?>())).Returns(rig.Engine.Accept);
        var playing = room.PlayAsync(new("never"), null, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        Wait(room.LogoutAsync());
    });

    // On the thread pool, where no context of the test waits for the code.
    private static Task RunAsync(Func<ClientRig, IRoom, Task> body) => Task.Run(() => ThreadedRig.RunAsync(async rig =>
    {
        rig.Engine.LetPlaySucceed();
        await body(rig, await rig.LoginAsync());
    }));

#pragma warning disable xUnit1031, VSTHRD002 // Blocking is what these tests are about.
    private static void Wait(Task task) => Assert.True(task.Wait(ThreadedRig.Bound));

    private static T Wait<T>(Task<T> task)
    {
        Wait((Task)task);
        return task.GetAwaiter().GetResult();
    }
#pragma warning restore xUnit1031, VSTHRD002

    /// <summary>A thread that runs what is posted to it.</summary>
    private sealed class PostingContext : SynchronizationContext, IDisposable
    {
        private readonly BlockingCollection<(SendOrPostCallback Work, object? State)> _posted = [];

        public PostingContext() => new Thread(Run) { IsBackground = true }.Start();

        public override void Post(SendOrPostCallback d, object? state) => _posted.Add((d, state));

        public Task<T> RunAsync<T>(Func<Task<T>> work)
        {
            var started = new TaskCompletionSource<Task<T>>();
            Post(_ => started.SetResult(work()), null);
            return started.Task.Unwrap();
        }

        public void Dispose() => _posted.CompleteAdding();

        private void Run()
        {
            SetSynchronizationContext(this);
            foreach (var (work, state) in _posted.GetConsumingEnumerable())
            {
                work(state);
            }
        }
    }
}
