using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Engine;

/// <summary>The same engine on the thread pool and the system clock.</summary>
public sealed class ThreadPoolTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task State_is_raised_on_the_caller_and_the_outcome_on_another_thread()
    {
        var (participant, log) = Join(new InMemoryCloud(), "alice");
        var outcome = WaitFor<RoomLoginResult>(log);
        using var over = new ManualResetEventSlim();
        var caller = new Thread(() =>
        {
            participant.Login("room");

            // The thread stays alive, so that its id is not reused.
            over.Wait(Patience);
        });
        caller.Start();
        await outcome;
        over.Set();

        Assert.Equal(caller.ManagedThreadId, Assert.Single(log.Entries, e => e.Event is RoomStateChanged { Reason: RoomStateReason.Logining }).Thread);
        Assert.NotEqual(caller.ManagedThreadId, Assert.Single(log.Entries, e => e.Event is RoomLoginResult).Thread);
        caller.Join();
        participant.Engine.Lifecycle.Uninitialize();
    }

    [Fact]
    public void Destroying_says_so_on_another_thread_before_it_returns()
    {
        var (participant, log) = Join(new InMemoryCloud(), "alice");
        participant.Login("room");

        participant.Engine.Lifecycle.Uninitialize();

        var entry = log.Entries.Single(e => e.Event is EngineUninitialized);
        Assert.NotEqual(Environment.CurrentManagedThreadId, entry.Thread);
        Assert.IsType<ApiCalled>(log.Entries[^1].Event);
    }

    [Fact]
    public async Task Many_engines_on_many_threads_end_where_they_should()
    {
        const int users = 40;
        var cloud = new InMemoryCloud(new InMemoryCloudOptions { Network = new NetworkConditions { Latency = TimeSpan.FromMilliseconds(1), Jitter = TimeSpan.FromMilliseconds(2) } });
        var participants = Enumerable.Range(0, users).Select(i => Join(cloud, $"user{i}")).ToArray();

        await Task.WhenAll(participants.Select((p, i) => Task.Run(async () =>
        {
            var admitted = WaitFor<RoomLoginResult>(p.Log);
            p.Participant.Login("room");
            await admitted;
            var publishing = WaitFor<PublisherStateUpdated>(p.Log, s => s.State == PublisherState.Publishing);
            p.Participant.Publish($"stream{i}");
            await publishing;
            var playing = WaitFor<PlayerStateUpdated>(p.Log, s => s.State == PlayerState.Playing);
            p.Participant.Play($"stream{(i + 1) % users}");
            await playing;
        })));

        Assert.Equal(users, cloud.GetStreams("room").Count);
        await Task.WhenAll(participants.Select(p => Task.Run(p.Participant.Engine.Lifecycle.Uninitialize)));
        var rejoined = Join(cloud, "last");
        var last = WaitFor<RoomLoginResult>(rejoined.Log);
        rejoined.Participant.Login("other");
        await last;
        Assert.All(participants, p => Assert.Equal(0, p.Log.Of<RoomLoginResult>().Single().Code));
    }

    [Fact]
    public async Task Outcomes_can_come_on_threads_of_their_own_in_order()
    {
        var cloud = new InMemoryCloud();
        cloud.SetFaults("alice", new FaultPlan { Callbacks = CallbackPlacement.RandomThreads });
        var (participant, log) = Join(cloud, "alice");
        var outcome = WaitFor<RoomLoginResult>(log);
        participant.Login("room");
        await outcome;

        var later = log.Entries.Where(e => e.Event is RoomStateChanged { Reason: RoomStateReason.Logined } or RoomLoginResult).ToArray();
        Assert.Equal([typeof(RoomStateChanged), typeof(RoomLoginResult)], later.Select(e => e.Event.GetType()));
        participant.Engine.Lifecycle.Uninitialize();
    }

    [Fact]
    public async Task Outcomes_can_come_before_the_call_returns()
    {
        var cloud = new InMemoryCloud();
        cloud.SetFaults("alice", new FaultPlan { Callbacks = CallbackPlacement.InsideCall });
        var (participant, log) = Join(cloud, "alice");

        await Task.Run(() => participant.Login("room"));

        Assert.Single(log.Of<RoomLoginResult>());
        participant.Engine.Lifecycle.Uninitialize();
    }

    [Fact]
    public async Task An_engine_that_blocks_holds_no_other_up()
    {
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(new InMemoryCloudOptions { TimeProvider = time });
        cloud.SetFaults("slow", new FaultPlan { BlockCommandsFor = TimeSpan.FromSeconds(5) });
        var (slow, _) = Join(cloud, "slow");
        var blocked = Task.Factory.StartNew(() => slow.Login("room"), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var (fast, log) = Join(cloud, "fast");
        var outcome = WaitFor<RoomLoginResult>(log);

        fast.Login("room");
        await outcome;

        Assert.False(blocked.IsCompleted);
        while (!blocked.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.Equal(0, (await blocked).Code);
    }

    private static (Participant Participant, EventLog Log) Join(InMemoryCloud cloud, string userId)
    {
        var log = new EventLog(cloud.Options.TimeProvider);
        var engine = cloud.CreateEngineFactory().Create();
        Assert.Equal(0, engine.Lifecycle.Initialize(new EngineProfile { AppId = 1, AppSign = World.AppSign }, log, new NoFrames()).Code);
        return (new Participant(engine, log, userId), log);
    }

    private static Task<T> WaitFor<T>(EventLog log, Func<T, bool>? matches = null)
        where T : EngineEvent
    {
        var source = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        log.Handler = e =>
        {
            if (e is T wanted && (matches?.Invoke(wanted) ?? true))
            {
                source.TrySetResult(wanted);
            }
        };
        return source.Task.WaitAsync(Patience);
    }
}
