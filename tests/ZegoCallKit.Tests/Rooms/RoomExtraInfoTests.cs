using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Rooms;

public sealed class RoomExtraInfoTests
{
    [Theory]
    [InlineData(ResultOrder.Inside)]
    [InlineData(ResultOrder.InsideOnAnotherThread)]
    [InlineData(ResultOrder.After)]
    [InlineData(ResultOrder.AfterOnAnotherThread)]
    [InlineData(ResultOrder.TwiceInside)]
    [InlineData(ResultOrder.TwiceAfter)]
    [InlineData(ResultOrder.InsideAndAfter)]
    public void It_is_set_when_the_server_says_so(ResultOrder order) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var told = room.ExtraInfo.Changes.Record();
        rig.Engine.AnswerRoomExtraInfo(order);
        await room.SetExtraInfoAsync("topic", "tea");
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        var info = room.ExtraInfo.Current.Items["topic"];
        Assert.Equal(("tea", ClientRig.Self), (info.Value, info.UpdatedBy));
        Assert.Equal(2, told.Items.Count);
    });

    [Theory]
    [InlineData(ResultOrder.Inside)]
    [InlineData(ResultOrder.After)]
    [InlineData(ResultOrder.TwiceAfter)]
    public void A_failure_is_told_and_nothing_is_set(ResultOrder order) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerRoomExtraInfo(order, (int)ZegoErrorCode.RoomExtraInfoExceedKeys);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.SetExtraInfoAsync("topic", "tea"));

        Assert.Equal(("SetRoomExtraInfo", ZegoErrorCode.RoomExtraInfoExceedKeys), (fault.Operation, fault.Code));
        Assert.Empty(room.ExtraInfo.Current.Items);
    });

    [Fact]
    public void A_refusal_is_final_and_its_stray_result_is_ignored() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Rooms.Setup(rooms => rooms.SetExtraInfo("room", It.IsAny<string>(), It.IsAny<string>())).Returns(() =>
        {
            rig.Engine.RaiseLater(new RoomExtraInfoSet("room", "topic", -7, 1002051));
            return new EngineResult((int)ZegoErrorCode.RoomConnectTemporaryBroken, -7);
        });
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.SetExtraInfoAsync("topic", "tea"));
        Assert.Equal(ZegoErrorCode.RoomConnectTemporaryBroken, fault.Code);

        rig.Engine.AnswerRoomExtraInfo(ResultOrder.After);
        await room.SetExtraInfoAsync("topic", "coffee");
        Assert.Equal("coffee", room.ExtraInfo.Current.Items["topic"].Value);
    });

    [Fact]
    public void Results_of_several_at_once_find_their_own() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var sequences = new List<int>();
        rig.Engine.Rooms.Setup(rooms => rooms.SetExtraInfo("room", It.IsAny<string>(), It.IsAny<string>())).Returns(() =>
        {
            var accepted = rig.Engine.Accept();
            sequences.Add(accepted.Sequence);
            return accepted;
        });
        Task[] all = [room.SetExtraInfoAsync("a", "1"), room.SetExtraInfoAsync("b", "2"), room.SetExtraInfoAsync("c", "3")];
        rig.Time.RunUntilIdle();
        rig.Engine.Raise(
            new RoomExtraInfoSet("room", "c", sequences[2], 0),
            new RoomExtraInfoSet("room", "a", sequences[0], (int)ZegoErrorCode.RoomExtraInfoExceedKeys),
            new RoomExtraInfoSet("room", "b", sequences[1], 0));
        await Assert.ThrowsAsync<ZegoException>(() => all[0]);
        await all[1];
        await all[2];

        Assert.Equal(["b", "c"], room.ExtraInfo.Current.Items.Keys.Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Without_an_answer_it_times_out_and_cancelling_ends_the_wait() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var room = await rig.LoginAsync();
        rig.Engine.AnswerRoomExtraInfo(ResultOrder.Never);
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => room.SetExtraInfoAsync("topic", "tea"));
        var waiting = room.SetExtraInfoAsync("topic", "tea", cancellation.Token);
        rig.Time.RunUntilIdle();
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => room.SetExtraInfoAsync("topic", "tea", cancellation.Token));

        Assert.Equal(2, rig.Engine.Journal.Count("Rooms.SetExtraInfo"));
    });

    [Fact]
    public void What_others_set_is_told_and_an_older_value_does_not_replace_a_newer() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var ann = new EngineUser("ann", "Ann");
        var now = DateTimeOffset.UnixEpoch;
        rig.Engine.Raise(
            new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("topic", "new", ann, now.AddSeconds(2))]),
            new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("topic", "old", ann, now)]),
            new RoomExtraInfoUpdated("elsewhere", [new EngineRoomExtraInfo("topic", "other room", ann, now.AddSeconds(9))]));
        rig.Time.RunUntilIdle();

        Assert.Equal("new", room.ExtraInfo.Current.Items["topic"].Value);
        Assert.Equal("ann", room.ExtraInfo.Current.Items["topic"].UpdatedBy.Id.Value);
    });

    [Fact]
    public void Of_ones_own_writes_the_last_call_wins_whatever_the_order_of_the_answers() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var sequences = new List<int>();
        rig.Engine.Rooms.Setup(rooms => rooms.SetExtraInfo("room", "topic", It.IsAny<string>())).Returns(() =>
        {
            var accepted = rig.Engine.Accept();
            sequences.Add(accepted.Sequence);
            return accepted;
        });
        Task[] both = [room.SetExtraInfoAsync("topic", "first"), room.SetExtraInfoAsync("topic", "second")];
        rig.Time.RunUntilIdle();
        rig.Engine.Raise(new RoomExtraInfoSet("room", "topic", sequences[1], 0), new RoomExtraInfoSet("room", "topic", sequences[0], 0));
        await Task.WhenAll(both);

        Assert.Equal("second", room.ExtraInfo.Current.Items["topic"].Value);
    });

    [Fact]
    public void The_echo_of_ones_own_write_is_no_news_and_tells_when_the_server_took_it() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var told = room.ExtraInfo.Changes.Record();
        var self = new EngineUser("self", "Self");
        var now = DateTimeOffset.UnixEpoch;
        rig.Engine.AnswerRoomExtraInfo(ResultOrder.After);
        await room.SetExtraInfoAsync("topic", "tea");
        await room.SetExtraInfoAsync("topic", "coffee");
        rig.Engine.Raise(
            new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("topic", "tea", self, now.AddSeconds(1))]),
            new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("topic", "coffee", self, now.AddSeconds(3))]),
            new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("topic", "older", new EngineUser("ann", ""), now.AddSeconds(2))]));
        rig.Time.RunUntilIdle();
        Assert.Equal("coffee", room.ExtraInfo.Current.Items["topic"].Value);
        Assert.Equal(3, told.Items.Count);

        rig.Engine.Raise(new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("topic", "newer", new EngineUser("ann", ""), now.AddSeconds(4))]));
        rig.Time.RunUntilIdle();
        Assert.Equal("newer", room.ExtraInfo.Current.Items["topic"].Value);
    });

    [Fact]
    public void An_older_value_of_another_that_comes_late_gives_way_to_the_echo_of_ones_own() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var now = DateTimeOffset.UnixEpoch;
        var self = new EngineUser("self", "Self");
        var sequences = new List<int>();
        rig.Engine.Rooms.Setup(rooms => rooms.SetExtraInfo("room", "topic", It.IsAny<string>())).Returns(() =>
        {
            var accepted = rig.Engine.Accept();
            sequences.Add(accepted.Sequence);
            return accepted;
        });
        Task[] both = [room.SetExtraInfoAsync("topic", "tea"), room.SetExtraInfoAsync("topic", "coffee")];
        rig.Time.RunUntilIdle();
        rig.Engine.Raise(
            new RoomExtraInfoSet("room", "topic", sequences[1], 0),
            new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("topic", "milk", new EngineUser("ann", ""), now.AddSeconds(2))]));
        rig.Time.RunUntilIdle();
        Assert.Equal("milk", room.ExtraInfo.Current.Items["topic"].Value);

        // The result of the older of two own writes is still not an update.
        rig.Engine.Raise(new RoomExtraInfoSet("room", "topic", sequences[0], 0));
        await Task.WhenAll(both);
        Assert.Equal("milk", room.ExtraInfo.Current.Items["topic"].Value);

        rig.Engine.Raise(new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("topic", "coffee", self, now.AddSeconds(3))]));
        rig.Time.RunUntilIdle();
        Assert.Equal("coffee", room.ExtraInfo.Current.Items["topic"].Value);
    });

    [Fact]
    public void The_echo_of_a_write_that_was_given_up_on_is_news() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.AnswerRoomExtraInfo(ResultOrder.After);
        await room.SetExtraInfoAsync("topic", "tea");
        rig.Engine.AnswerRoomExtraInfo(ResultOrder.Never);
        await Assert.ThrowsAsync<ZegoTimeoutException>(() => room.SetExtraInfoAsync("topic", "coffee"));
        rig.Engine.Raise(new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("topic", "coffee", new EngineUser("self", "Self"), DateTimeOffset.UnixEpoch)]));
        rig.Time.RunUntilIdle();

        Assert.Equal("coffee", room.ExtraInfo.Current.Items["topic"].Value);
    });

    [Fact]
    public void What_one_had_set_in_an_earlier_login_is_there_in_the_next() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Raise(new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("topic", "tea", new EngineUser("self", "Self"), DateTimeOffset.UnixEpoch)]));
        rig.Time.RunUntilIdle();

        Assert.Equal("tea", room.ExtraInfo.Current.Items["topic"].Value);
    });
}
