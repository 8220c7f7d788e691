using Moq;
using Xunit;
using ZegoCallKit.Internal.Frames;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Internal.Operations;

/// <summary>On real threads: where a setting of the engine is applied.</summary>
public sealed class SetterTests
{
    [Fact]
    public Task An_idle_client_applies_it_on_the_thread_of_the_caller() => RunAsync(async (rig, speaker) =>
    {
        // The loops may still be busy with what came before.
        var mute = false;
        bool isOwn;
        do
        {
            mute = !mute;
            var own = Environment.CurrentManagedThreadId;
            await rig.Client.Devices.Speaker.SetMutedAsync(mute);
            isOwn = speaker.Thread == own;
        }
        while (!isOwn);

        Assert.Equal(mute, rig.Client.Devices.Speaker.State.Current.IsMuted);
    });

    [Fact]
    public Task It_waits_for_the_command_before_it() => RunAsync(async (rig, speaker) =>
    {
        using var open = new ManualResetEventSlim();
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        rig.Engine.Rooms.Setup(rooms => rooms.SetExtraInfo(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>())).Returns(() =>
        {
            reached.TrySetResult();
            open.Wait();
            return rig.Engine.Accept();
        });
        var room = await rig.LoginAsync();
        using var cancellation = new CancellationTokenSource();
        var blocked = room.SetExtraInfoAsync("key", "value", cancellation.Token);
        await reached.Task;
        var muting = rig.Client.Devices.Speaker.SetMutedAsync(true);
        Assert.Equal((false, 0), (muting.IsCompleted, speaker.Calls));
        open.Set();
        await muting;

        Assert.Equal(1, speaker.Calls);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blocked);
    });

    [Fact]
    public Task An_engine_whose_setters_may_block_is_called_on_the_thread_for_commands() => RunAsync(
        async (rig, speaker) =>
        {
            await rig.Client.Devices.Speaker.SetMutedAsync(true);

            Assert.Equal("ZegoCallKit commands", speaker.Name);
        },
        mayBlock: true);

    [Fact]
    public Task In_a_sink_the_engine_is_called_on_another_thread() => RunAsync(async (rig, speaker) =>
    {
        var slot = new SinkSlot("sink", static (_, fault) => throw new InvalidOperationException("The sink failed.", fault));
        Assert.True(slot.TryEnter());
        var own = Environment.CurrentManagedThreadId;
        var muting = rig.Client.Devices.Speaker.SetMutedAsync(true);

        // This thread stays in the sink, because outside it would be a thread of the pool that may run the command.
        Assert.True(SpinWait.SpinUntil(() => muting.IsCompleted, ThreadedRig.Bound));
        slot.Exit();
        await muting;

        Assert.NotEqual(own, speaker.Thread);
    });

    [Fact]
    public Task A_handler_that_blocks_does_not_block_the_caller() => RunAsync(async (rig, _) =>
    {
        using var open = new ManualResetEventSlim();
        using var blocking = rig.Client.Devices.Speaker.State.Changes.Subscribe(state => Assert.True(!state.IsMuted || open.Wait(2 * ThreadedRig.Bound)));
        await rig.Client.Devices.Speaker.SetMutedAsync(true);
        await rig.Client.Devices.Speaker.SetMutedAsync(false);
        open.Set();

        Assert.False(rig.Client.Devices.Speaker.State.Current.IsMuted);
    });

    private static Task RunAsync(Func<ClientRig, Speaker, Task> body, bool mayBlock = false) => ThreadedRig.RunAsync(
        rig => body(rig, new Speaker(rig.Engine)),
        options =>
        {
            ((StubEngineFactory)options.Engine).SettersMayBlock = mayBlock;
            return options;
        });

    /// <summary>Notes where the engine is called.</summary>
    private sealed class Speaker
    {
        private int _calls;

        public Speaker(StubEngine engine) => engine.Capture.Setup(capture => capture.MuteSpeaker(It.IsAny<bool>())).Returns(() =>
        {
            (Thread, Name) = (Environment.CurrentManagedThreadId, System.Threading.Thread.CurrentThread.Name);
            Interlocked.Increment(ref _calls);
            return engine.Accept();
        });

        public int Thread { get; private set; }

        public string? Name { get; private set; }

        public int Calls => Volatile.Read(ref _calls);
    }
}
