using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Rooms;

public sealed class LoginRefusalTests
{
    [Fact]
    public void A_refused_login_fails_at_once_with_the_engines_code() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetLoginBeRefused((int)ZegoErrorCode.RoomIdInvalidCharacter);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self));

        Assert.Equal(ZegoErrorCode.RoomIdInvalidCharacter, fault.Code);
        Assert.Equal(TimeSpan.Zero, rig.Time.Elapsed);
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(["Rooms.Login"], rig.Engine.Journal.NamesOf("Rooms"));
    });

    [Fact]
    public void The_stray_result_of_a_refused_login_does_not_reach_a_new_one_to_the_same_room() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetLoginBeRefused((int)ZegoErrorCode.UserNotSame);
        await Assert.ThrowsAsync<ZegoException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self));
        rig.Engine.LetLoginSucceed(ResultOrder.Never);
        var next = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self);
        rig.Time.Advance(SimulatedRig.Moment);

        Assert.False(next.IsCompleted);
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Logined, 0, ""));
        var room = await next;
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
    });

    [Fact]
    public void A_stray_result_that_comes_while_the_new_login_is_inside_the_engine_does_not_reach_it() => SimulatedRig.Run(async rig =>
    {
        var stray = rig.Engine.LetLoginBeRefused((int)ZegoErrorCode.UserNotSame);
        await Assert.ThrowsAsync<ZegoException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self));
        rig.Engine.Rooms
            .Setup(rooms => rooms.Login(It.IsAny<string>(), It.IsAny<EngineUser>(), It.IsAny<EngineLoginOptions>()))
            .Returns(() =>
            {
                rig.Engine.Raise(new RoomLoginResult("room", stray, 1000020, ""), new RoomStateChanged("room", RoomStateReason.LoginFailed, 1000020, ""));
                return rig.Engine.Answer(ResultOrder.After, sequence => [new RoomLoginResult("room", sequence, 0, "")]);
            });
        var room = await rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self);

        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
    });

    [Fact]
    public void An_engine_that_throws_fails_the_login_with_its_exception_inside() => SimulatedRig.Run(async rig =>
    {
        var thrown = new InvalidOperationException("broken");
        rig.Engine.Rooms
            .Setup(rooms => rooms.Login(It.IsAny<string>(), It.IsAny<EngineUser>(), It.IsAny<EngineLoginOptions>()))
            .Throws(thrown);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self));

        Assert.Same(thrown, fault.InnerException);
        Assert.Equal(ZegoErrorCode.None, fault.Code);
        var room = await rig.LoginAsync();
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
    });

    [Fact]
    public void A_second_login_in_single_room_mode_is_refused_without_asking_the_engine() => SimulatedRig.Run(async rig =>
    {
        await rig.LoginAsync();
        var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.LoginRoomAsync(new RoomId("other"), ClientRig.Self));

        Assert.Equal(ZegoErrorCode.RoomCountExceed, fault.Code);
        Assert.Equal("other", fault.RoomId);
        Assert.Contains("'room'", fault.Message, StringComparison.Ordinal);
        Assert.Equal(1, rig.Engine.Journal.Count("Rooms.Login"));
    });

    [Fact]
    public void In_multi_room_mode_only_the_same_room_is_refused() => SimulatedRig.Run(
        async rig =>
        {
            var first = await rig.LoginAsync();
            var second = await rig.LoginAsync(roomId: "other");
            var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.LoginAsync(roomId: "other"));

            Assert.Equal(ZegoErrorCode.RoomIdHasBeenUsed, fault.Code);
            Assert.Equal(RoomPhase.Connected, first.State.Current.Phase);
            Assert.Equal(RoomPhase.Connected, second.State.Current.Phase);
            rig.Engine.Raise(new RoomStateChanged("other", RoomStateReason.KickOut, 1002055, ""));
            rig.Time.RunUntilIdle();
            Assert.Equal(RoomPhase.Connected, first.State.Current.Phase);
            Assert.Equal(RoomPhase.Ended, second.State.Current.Phase);
        },
        options => options with { RoomMode = RoomMode.MultiRoom });
}
