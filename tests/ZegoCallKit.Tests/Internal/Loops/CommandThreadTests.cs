using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Internal.Loops;

/// <summary>On real threads, with an engine that may block: which thread calls it, and what waits for it.</summary>
public sealed class CommandThreadTests
{
    private const string Commands = "ZegoCallKit commands";
    private const string Events = "ZegoCallKit events";

    [Fact]
    public Task The_first_commands_are_called_on_the_thread_for_commands() => RunAsync(async (_, room, engine) =>
    {
        await room.SetExtraInfoAsync("key", "value");

        Assert.Equal(Commands, engine.ThreadName);
    });

    [Fact]
    public Task While_it_is_quick_the_thread_of_events_calls_it() => RunAsync(async (_, room, engine) => await LearnAsync(room, engine));

    [Fact]
    public Task After_a_slow_command_the_thread_for_commands_calls_it_again() => RunAsync(async (_, room, engine) =>
    {
        await LearnAsync(room, engine);
        engine.Takes = TimeSpan.FromMilliseconds(5);
        await room.SetExtraInfoAsync("key", "slow");
        await room.SetExtraInfoAsync("key", "next");

        Assert.Equal(Commands, engine.ThreadName);
    });

    [Fact]
    public Task One_that_blocks_delays_neither_events_nor_cancellation_nor_another_client() => RunAsync(async (rig, room, engine) =>
    {
        await LearnAsync(room, engine);
        var commands = room.Messages.Commands.Record();
        using var cancellation = new CancellationTokenSource();
        engine.Block();
        var blocked = room.SetExtraInfoAsync("key", "blocked", cancellation.Token);
        await engine.Blocked;
        for (var round = 0; round < 3; round++)
        {
            var text = $"{round}";
            rig.Engine.RaiseOnAnotherThread(new CustomCommandReceived("room", new EngineUser("peer", "Peer"), text));
            await commands.WaitForAsync(command => string.Equals(command.Text, text, StringComparison.Ordinal)).WaitAsync(ThreadedRig.Bound);
        }

        await ThreadedRig.RunAsync(static other => other.LoginAsync());
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blocked);
        engine.Open();
    });

    [Fact]
    public Task Code_that_goes_on_after_a_command_delays_it_only_for_a_moment() => RunAsync(async (_, room, engine) =>
    {
        for (var round = 0; round < 3; round++)
        {
            await LearnAsync(room, engine);
            var calls = engine.Calls;
            var setting = room.SetExtraInfoAsync("key", "value");

            Assert.True(SpinWait.SpinUntil(() => engine.Calls > calls, ThreadedRig.Bound));
            await setting;
        }
    });

    // Afterwards this code runs on the thread of events.
    private static async Task LearnAsync(IRoom room, Recording engine)
    {
        do
        {
            await room.SetExtraInfoAsync("key", "value");
        }
        while (engine.ThreadName != Events || Thread.CurrentThread.Name != Events);
    }

    private static Task RunAsync(Func<ClientRig, IRoom, Recording, Task> body) => Task.Run(() => ThreadedRig.RunAsync(async rig =>
    {
        using var engine = new Recording(rig.Engine);
        await body(rig, await rig.LoginAsync(), engine);
    }));

    /// <summary>Notes on which thread the extra info is set, and blocks there if it is told to.</summary>
    private sealed class Recording : IDisposable
    {
        private readonly ManualResetEventSlim _open = new(initialState: true);
        private readonly TaskCompletionSource _blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile string? _thread;
        private volatile int _calls;

        public Recording(StubEngine engine) =>
            engine.Rooms.Setup(static rooms => rooms.SetExtraInfo(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>())).Returns((string room, string key, string _) =>
            {
                _thread = Thread.CurrentThread.Name;
                _calls++;
                for (var began = TimeProvider.System.GetTimestamp(); TimeProvider.System.GetElapsedTime(began) < Takes;)
                {
                    Thread.Yield();
                }

                if (!_open.IsSet)
                {
                    _blocked.TrySetResult();
                    _open.Wait();
                }

                return engine.Answer(ResultOrder.After, sequence => [new RoomExtraInfoSet(room, key, sequence, 0)]);
            });

        public string? ThreadName => _thread;

        /// <summary>Gets or sets how long the command takes.</summary>
        public TimeSpan Takes { get; set; }

        public int Calls => _calls;

        public Task Blocked => _blocked.Task.WaitAsync(ThreadedRig.Bound);

        public void Block() => _open.Reset();

        public void Open() => _open.Set();

        public void Dispose() => _open.Set();
    }
}
