using Xunit;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>A canceled login is undone, as if it had never been requested.</summary>
public sealed class LoginCancellationTests
{
    [Fact]
    public void Cancelled_before_the_call_nothing_is_sent() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetLoginSucceed();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, null, new CancellationToken(canceled: true)));
        rig.Time.RunUntilIdle();

        Assert.Empty(rig.Engine.Journal.NamesOf("Rooms"));
    });

    [Fact]
    public void Cancelled_before_its_turn_nothing_is_sent() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        rig.Engine.LetLoginSucceed();
        var login = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, null, cancellation.Token);
        cancellation.CancelHere();
        var fault = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => login);
        rig.Time.RunUntilIdle();

        Assert.Equal(cancellation.Token, fault.CancellationToken);
        Assert.Equal(rig.Engine.Journal.Count("Rooms.Login"), rig.Engine.Journal.Count("Rooms.Logout"));
        Assert.Equal(RoomPhase.Connected, (await rig.LoginAsync()).State.Current.Phase);
    });

    [Fact]
    public void Cancelled_while_the_engine_connects_it_is_logged_out() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        rig.Engine.LetLoginSucceed(ResultOrder.Never);
        var login = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, null, cancellation.Token);
        rig.Time.Advance(TimeSpan.FromSeconds(3));
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => login);
        rig.Time.RunUntilIdle();

        Assert.Equal(["Rooms.Login", "Rooms.Logout"], rig.Engine.Journal.NamesOf("Rooms"));
        Assert.Equal(TimeSpan.FromSeconds(3), rig.Time.Elapsed);
        Assert.Equal(RoomPhase.Connected, (await rig.LoginAsync()).State.Current.Phase);
    });

    [Fact]
    public void Cancelled_from_inside_the_engine_call_it_is_logged_out() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        rig.Engine.Rooms
            .Setup(rooms => rooms.Login(Moq.It.IsAny<string>(), Moq.It.IsAny<Engine.EngineUser>(), Moq.It.IsAny<Engine.EngineLoginOptions>()))
            .Returns(() =>
            {
                cancellation.CancelHere();
                return rig.Engine.Accept();
            });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, null, cancellation.Token));
        rig.Time.RunUntilIdle();

        Assert.Equal(["Rooms.Login", "Rooms.Logout"], rig.Engine.Journal.NamesOf("Rooms"));
    });

    [Fact]
    public void Cancelled_after_it_has_succeeded_nothing_changes() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        rig.Engine.LetLoginSucceed();
        var room = await rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, null, cancellation.Token);
        cancellation.CancelHere();
        rig.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        Assert.Equal(0, rig.Engine.Journal.Count("Rooms.Logout"));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_the_order_of_threads_a_cancelled_login_leaves_the_client_as_it_was(int seed) => SimulatedRig.Run(
        async rig =>
        {
            using var cancellation = new CancellationTokenSource();
            rig.Engine.LetLoginSucceed((ResultOrder)(seed % 3));
            var login = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self, null, cancellation.Token);
            rig.Time.Scheduler.Schedule(cancellation, (_, source) =>
            {
                source.Cancel();
                return System.Reactive.Disposables.Disposable.Empty;
            });
            try
            {
                var room = await login;
                await room.LogoutAsync();
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                // Either outcome is valid; the order decides which one.
            }

            rig.Time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(rig.Engine.Journal.Count("Rooms.Login"), rig.Engine.Journal.Count("Rooms.Logout"));
            Assert.Equal(RoomPhase.Connected, (await rig.LoginAsync()).State.Current.Phase);
        },
        seed: seed);

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 50), .. FreshSeeds.Of(50)];
}
