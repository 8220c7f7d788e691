using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>Whenever and however the engine responds to a login, its caller gets exactly one correct outcome.</summary>
public sealed class LoginResultTests
{
    [Theory]
    [InlineData(ResultOrder.Inside)]
    [InlineData(ResultOrder.InsideOnAnotherThread)]
    [InlineData(ResultOrder.After)]
    [InlineData(ResultOrder.AfterOnAnotherThread)]
    [InlineData(ResultOrder.TwiceInside)]
    [InlineData(ResultOrder.TwiceAfter)]
    [InlineData(ResultOrder.InsideAndAfter)]
    public void A_login_that_succeeds_gives_a_connected_room(ResultOrder order) => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetLoginSucceed(order);
        await using var room = await rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self);
        var states = room.State.Changes.Record();
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        Assert.Equal(ClientRig.RoomId, room.Id);
        Assert.Equal([RoomPhase.Connected], states.Items.Select(state => state.Phase));
        Assert.Equal(0, room.State.Current.Reconnections);
    });

    [Theory]
    [InlineData(ResultOrder.Inside)]
    [InlineData(ResultOrder.InsideOnAnotherThread)]
    [InlineData(ResultOrder.After)]
    [InlineData(ResultOrder.AfterOnAnotherThread)]
    [InlineData(ResultOrder.TwiceInside)]
    [InlineData(ResultOrder.TwiceAfter)]
    [InlineData(ResultOrder.InsideAndAfter)]
    public void A_login_that_fails_says_why_and_another_can_follow(ResultOrder order) => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetLoginFail((int)ZegoErrorCode.RoomNoToken, order);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self));

        Assert.Equal(ZegoErrorCode.RoomNoToken, fault.Code);
        Assert.Equal("LoginRoom", fault.Operation);
        Assert.Equal("room", fault.RoomId);
        Assert.Equal(0, rig.Engine.Journal.Count("Rooms.Logout"));
        var room = await rig.LoginAsync();
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
    });

    [Fact]
    public void A_login_without_an_answer_times_out_and_is_taken_back() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetLoginSucceed(ResultOrder.Never);
        var fault = await Assert.ThrowsAsync<ZegoTimeoutException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self));

        Assert.Equal(rig.Options.Timeouts.Login, fault.Timeout);
        Assert.Equal(rig.Options.Timeouts.Login, rig.Time.Elapsed);
        rig.Time.RunUntilIdle();
        Assert.Equal(["Rooms.Login", "Rooms.Logout"], rig.Engine.Journal.NamesOf("Rooms"));
        var room = await rig.LoginAsync();
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
    });

    [Fact]
    public void A_result_after_the_timeout_changes_nothing() => SimulatedRig.Run(async rig =>
    {
        var late = LetLoginHang(rig);
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self));
        rig.Engine.Raise(late());
        var next = await rig.LoginAsync();

        Assert.Equal(RoomPhase.Connected, next.State.Current.Phase);
        Assert.Equal(0, next.State.Current.Reconnections);
    });

    [Theory]
    [InlineData(0)]
    [InlineData((int)ZegoErrorCode.RoomAuthenticationFailed)]
    public void The_late_result_of_an_abandoned_login_is_not_taken_for_that_of_the_next(int code) => SimulatedRig.Run(async rig =>
    {
        var late = LetLoginHang(rig, code);
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self));
        rig.Engine.LetLoginSucceed(ResultOrder.Never);
        var next = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self);
        rig.Time.RunUntilIdle();
        rig.Engine.Raise(late());
        rig.Time.RunUntilIdle();

        Assert.False(next.IsCompleted);
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => next);
    });

    [Fact]
    public void A_result_with_the_sequence_of_another_kind_is_ignored() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Rooms
            .Setup(rooms => rooms.Login(It.IsAny<string>(), It.IsAny<EngineUser>(), It.IsAny<EngineLoginOptions>()))
            .Returns(() => rig.Engine.Answer(ResultOrder.After, sequence => [new RoomExtraInfoSet("room", "key", sequence, 0), new StreamExtraInfoSet(sequence, 0)]));

        await Assert.ThrowsAsync<ZegoTimeoutException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self));
    });

    [Fact]
    public void A_result_with_another_sequence_is_ignored() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Rooms
            .Setup(rooms => rooms.Login(It.IsAny<string>(), It.IsAny<EngineUser>(), It.IsAny<EngineLoginOptions>()))
            .Returns(() => rig.Engine.Answer(ResultOrder.Inside, sequence => [new RoomLoginResult("room", sequence + 1, 1002033, ""), new RoomLoginResult("room", -sequence, 1002033, "")]));

        await Assert.ThrowsAsync<ZegoTimeoutException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self));
    });

    [Fact]
    public void A_result_that_comes_before_any_login_belongs_to_nobody() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Raise(new RoomLoginResult("room", 1, 1002033, ""), new RoomStateChanged("room", RoomStateReason.KickOut, 1002055, ""));
        var room = await rig.LoginAsync();

        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
    });

    [Fact]
    public void The_connected_state_alone_is_enough() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Rooms
            .Setup(rooms => rooms.Login(It.IsAny<string>(), It.IsAny<EngineUser>(), It.IsAny<EngineLoginOptions>()))
            .Returns(() => rig.Engine.Answer(ResultOrder.Inside, _ => [new RoomStateChanged("room", RoomStateReason.Logined, 0, "")]));
        var room = await rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self);

        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
    });

    private static Func<RoomLoginResult> LetLoginHang(ClientRig rig, int code = 0)
    {
        var sequence = 0;
        rig.Engine.Rooms
            .Setup(rooms => rooms.Login(It.IsAny<string>(), It.IsAny<EngineUser>(), It.IsAny<EngineLoginOptions>()))
            .Returns(() =>
            {
                var accepted = rig.Engine.Accept();
                sequence = accepted.Sequence;
                return accepted;
            });
        return () => new RoomLoginResult("room", sequence, code, "");
    }
}
