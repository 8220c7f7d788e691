using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Internal.Loops;

/// <summary>On real threads, an engine call that does not return stops neither timeouts nor cancellation nor another client.</summary>
public sealed class BlockedEngineTests
{
    [Fact]
    public Task Timeouts_go_on() => ThreadedRig.RunAsync(async rig =>
    {
        using var gate = new Gate(rig.Engine);
        var login = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self);
        await gate.Reached;
        rig.Time.Advance(rig.Options.Timeouts.Login);

        await Assert.ThrowsAsync<ZegoTimeoutException>(() => login);
        gate.Open();
    });

    [Fact]
    public Task Cancellation_goes_on() => ThreadedRig.RunAsync(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        using var gate = new Gate(rig.Engine);
        var login = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, null, cancellation.Token);
        await gate.Reached;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => login);
        gate.Open();
    });

    [Fact]
    public Task Another_client_goes_on() => ThreadedRig.RunAsync(async rig =>
    {
        using var gate = new Gate(rig.Engine);
        var login = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self);
        await gate.Reached;
        await ThreadedRig.RunAsync(async other =>
        {
            var room = await other.LoginAsync();
            Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        });

        Assert.False(login.IsCompleted);
        gate.Open();
        rig.Engine.Raise(new Engine.Events.RoomStateChanged("room", Engine.Events.RoomStateReason.Logined, 0, ""));
        await login;
    });

    [Fact]
    public Task What_is_given_up_while_it_waits_for_its_turn_is_never_sent() => ThreadedRig.RunAsync(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var room = await rig.LoginAsync();
        using var gate = new Gate(rig.Engine, rooms => rooms.SetExtraInfo(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<string>()));
        var blocked = room.SetExtraInfoAsync("key", "value", cancellation.Token);
        await gate.Reached;
        var waiting = room.RenewTokenAsync(Secrets.Token, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blocked);
        gate.Open();
        await room.LogoutAsync();

        Assert.Equal(0, rig.Engine.Journal.Count("Rooms.RenewToken"));
    });

    [Fact]
    public Task A_room_that_the_engine_does_not_let_go_is_over_after_the_bound() => ThreadedRig.RunAsync(async rig =>
    {
        rig.ExpectFault("LogoutRoom");
        var room = await rig.LoginAsync();
        using var gate = new Gate(rig.Engine, rooms => rooms.Logout(It.IsAny<string>()));
        var leaving = room.LogoutAsync();
        await gate.Reached;
        Assert.False(leaving.IsCompleted);
        rig.Time.Advance(rig.Options.Timeouts.Command);
        await leaving;

        Assert.Equal(RoomPhase.Ended, room.State.Current.Phase);
        gate.Open();
    });

    /// <summary>Blocks a login, or another command, until the gate opens.</summary>
    private sealed class Gate : IDisposable
    {
        private readonly ManualResetEventSlim _open = new();
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Gate(StubEngine engine, System.Linq.Expressions.Expression<Func<IRoomCommands, EngineResult>>? command = null) =>
            engine.Rooms.Setup(command ?? (rooms => rooms.Login(It.IsAny<string>(), It.IsAny<EngineUser>(), It.IsAny<EngineLoginOptions>()))).Returns(() =>
            {
                _reached.TrySetResult();
                _open.Wait();
                return engine.Accept();
            });

        public Task Reached => _reached.Task.WaitAsync(ThreadedRig.Bound);

        public void Open() => _open.Set();

        public void Dispose() => _open.Set();
    }
}
