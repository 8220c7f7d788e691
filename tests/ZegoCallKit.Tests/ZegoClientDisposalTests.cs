using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests;

/// <summary>On real threads, disposal is bounded even when the engine hangs.</summary>
public sealed class ZegoClientDisposalTests
{
    [Fact]
    public async Task An_engine_that_does_not_die_in_time_does_not_hold_up_disposal_but_the_next_creation()
    {
        using var open = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var key = new object();
        var time = new SimulatedTime();
        var engine = ThreadedRig.NewEngine();
        engine.Lifecycle.Setup(lifecycle => lifecycle.Uninitialize()).Returns(() =>
        {
            reached.SetResult();
            open.Wait();
            return EngineResult.Accepted;
        });
        var client = await ZegoClient.CreateAsync(Options(time, engine, key));
        var faults = client.Faults.Record();
        var disposal = client.DisposeAsync().AsTask();
        await reached.Task.WaitAsync(ThreadedRig.Bound);
        Assert.False(disposal.IsCompleted);
        time.Advance(new ZegoTimeouts().Dispose);
        await disposal.WaitAsync(ThreadedRig.Bound);
        await faults.Completed.WaitAsync(ThreadedRig.Bound);
        Assert.Equal("DestroyEngine", Assert.Single(faults.Items).Source);

        var next = ZegoClient.CreateAsync(Options(time, ThreadedRig.NewEngine(), key));
        Assert.False(next.IsCompleted);
        open.Set();
        await (await next.WaitAsync(ThreadedRig.Bound)).DisposeAsync();
    }

    [Fact]
    public async Task A_second_client_waits_while_the_first_is_being_destroyed()
    {
        using var open = new ManualResetEventSlim();
        var key = new object();
        var time = new SimulatedTime();
        var engine = ThreadedRig.NewEngine();
        var next = ThreadedRig.NewEngine();
        engine.Lifecycle.Setup(lifecycle => lifecycle.Uninitialize()).Returns(() =>
        {
            open.Wait();
            return EngineResult.Accepted;
        });
        var first = await ZegoClient.CreateAsync(Options(time, engine, key));
        var disposal = first.DisposeAsync().AsTask();
        var creation = ZegoClient.CreateAsync(Options(time, next, key));
        Assert.False(creation.IsCompleted);
        Assert.False(next.IsInitialized);
        open.Set();
        await disposal.WaitAsync(ThreadedRig.Bound);
        await using var second = await creation.WaitAsync(ThreadedRig.Bound);

        Assert.False(engine.IsInitialized);
        Assert.True(next.IsInitialized);
    }

    [Fact]
    public async Task A_creation_that_waits_for_a_dying_engine_can_be_cancelled_and_times_out()
    {
        using var open = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var key = new object();
        var time = new SimulatedTime();
        var engine = ThreadedRig.NewEngine();
        engine.Lifecycle.Setup(lifecycle => lifecycle.Uninitialize()).Returns(() =>
        {
            open.Wait();
            return EngineResult.Accepted;
        });
        var client = await ZegoClient.CreateAsync(Options(time, engine, key));
        var disposal = client.DisposeAsync();
        var cancelled = ZegoClient.CreateAsync(Options(time, ThreadedRig.NewEngine(), key), cancellation.Token);
        var waiting = ZegoClient.CreateAsync(Options(time, ThreadedRig.NewEngine(), key));
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled.WaitAsync(ThreadedRig.Bound));
        time.Advance(new ZegoTimeouts().Command);
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => waiting.WaitAsync(ThreadedRig.Bound));
        open.Set();
        await disposal.AsTask().WaitAsync(ThreadedRig.Bound);
    }

    [Fact]
    public async Task An_engine_that_does_not_come_up_in_time_fails_the_creation_and_is_destroyed_behind_it()
    {
        using var open = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var key = new object();
        var time = new SimulatedTime();
        var engine = ThreadedRig.NewEngine();
        engine.Lifecycle.Setup(lifecycle => lifecycle.Initialize(Moq.It.IsAny<EngineProfile>(), Moq.It.IsAny<IEngineEventSink>(), Moq.It.IsAny<IEngineFrameSink>())).Returns(() =>
        {
            reached.SetResult();
            open.Wait();
            return EngineResult.Accepted;
        });
        var creation = ZegoClient.CreateAsync(Options(time, engine, key));
        await reached.Task.WaitAsync(ThreadedRig.Bound);
        time.Advance(new ZegoTimeouts().Command);
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => creation.WaitAsync(ThreadedRig.Bound));
        var next = ZegoClient.CreateAsync(Options(time, ThreadedRig.NewEngine(), key));
        open.Set();
        await (await next.WaitAsync(ThreadedRig.Bound)).DisposeAsync();

        Assert.False(engine.IsInitialized);
        Assert.Equal(["Lifecycle.Initialize", "CustomVideo.EnableRender", "Levels.StartSoundLevels", "Lifecycle.Uninitialize"], engine.Journal.Names);
    }

    [Fact]
    public Task Disposing_from_many_threads_at_once_is_one_disposal() => ThreadedRig.RunAsync(async rig =>
    {
        var room = await rig.LoginAsync();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            await room.DisposeAsync();
            await rig.Client.DisposeAsync();
        })));

        Assert.Equal(1, rig.Engine.Journal.Count("Lifecycle.Uninitialize"));
        Assert.Equal(1, rig.Engine.Journal.Count("Rooms.Logout"));
        Assert.Equal(RoomEndReason.LoggedOut, (await room.Completion).Reason);
    });

    private static ZegoClientOptions Options(SimulatedTime time, StubEngine engine, object key) => new()
    {
        AppId = 1,
        AppSign = Secrets.AppSign,
        Engine = new StubEngineFactory(engine) { ExclusivityKey = key, CommandsMayBlock = true },
        TimeProvider = time,
    };
}
