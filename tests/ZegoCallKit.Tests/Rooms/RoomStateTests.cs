using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Rooms;

public sealed class RoomStateTests
{
    [Fact]
    public void Connection_trouble_is_told_as_values_with_attempt_and_reason() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var states = room.State.Changes.Record();
        rig.Engine.Raise(
            Changed(RoomStateReason.Reconnecting, 1002051),
            Changed(RoomStateReason.Reconnecting, 1002051),
            Changed(RoomStateReason.Reconnected, 0),
            Changed(RoomStateReason.Reconnecting, 1002052),
            Changed(RoomStateReason.Reconnected, 0));
        rig.Time.RunUntilIdle();

        Assert.Equal(
            [
                (RoomPhase.Connected, 0, 0, ZegoErrorCode.None),
                (RoomPhase.Reconnecting, 1, 0, ZegoErrorCode.RoomConnectTemporaryBroken),
                (RoomPhase.Reconnecting, 2, 0, ZegoErrorCode.RoomConnectTemporaryBroken),
                (RoomPhase.Connected, 0, 1, ZegoErrorCode.None),
                (RoomPhase.Reconnecting, 1, 1, ZegoErrorCode.RoomDisconnect),
                (RoomPhase.Connected, 0, 2, ZegoErrorCode.None),
            ],
            states.Items.Select(state => (state.Phase, state.ReconnectAttempt, state.Reconnections, state.Code)));
    });

    [Fact]
    public void After_a_reconnect_the_streams_are_compared_with_the_engines_list() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync(new RoomOptions { AutoPlay = Off });
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [new(new("ann", ""), "gone", ""), new(new("bob", ""), "stays", "")], []));
        rig.Engine.Rooms.Setup(rooms => rooms.GetStreams("room")).Returns(new Engine.EngineResult<IReadOnlyList<Engine.EngineStreamInfo>?>(0, [new(new("bob", ""), "stays", ""), new(new("cat", ""), "missed", "")]));
        rig.Time.RunUntilIdle();
        var changes = room.Streams.Changes.Record();
        rig.Engine.Raise(Changed(RoomStateReason.Reconnecting, 1002051), Changed(RoomStateReason.Reconnected, 0));
        rig.Time.RunUntilIdle();

        Assert.Equal(["missed", "stays"], room.Streams.Current.Items.Keys.Select(id => id.Value).Order(StringComparer.Ordinal));
        Assert.True(room.Streams.Current.Items[new("missed")].IsInferred);
        Assert.Equal(2, changes.Items.Count);
        Assert.Equal(1, rig.Engine.Journal.Count("Rooms.GetStreams"));
    });

    [Fact]
    public void The_list_is_not_asked_for_after_the_first_connect() => SimulatedRig.Run(async rig =>
    {
        await rig.LoginAsync();
        rig.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(0, rig.Engine.Journal.Count("Rooms.GetStreams"));
    });

    [Fact]
    public void A_list_that_cannot_be_had_is_a_fault_and_changes_nothing() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("GetRoomStreamList");
        var room = await rig.LoginAsync(new RoomOptions { AutoPlay = Off });
        rig.Engine.Rooms.Setup(rooms => rooms.GetStreams("room")).Returns(new Engine.EngineResult<IReadOnlyList<Engine.EngineStreamInfo>?>(1000002, null));
        rig.Engine.Raise(
            new RoomStreamsUpdated("room", UpdateType.Add, [new(new("ann", ""), "s", "")], []),
            Changed(RoomStateReason.Reconnecting, 1002051),
            Changed(RoomStateReason.Reconnected, 0));
        rig.Time.RunUntilIdle();

        Assert.Single(room.Streams.Current.Items);
    });

    [Fact]
    public void The_online_count_and_sound_levels_are_told() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var counts = room.OnlineUserCount.Changes.Record();
        var levels = room.SoundLevels.Record();
        rig.Engine.Raise(new RoomOnlineUserCountUpdated("room", 3), new RoomOnlineUserCountUpdated("room", 3), new RoomOnlineUserCountUpdated("elsewhere", 9));
        rig.Engine.Raise(new CapturedSoundLevelUpdated(12.5f, IsVoice: false));
        rig.Time.RunUntilIdle();

        Assert.Equal([0, 3], counts.Items);
        Assert.Equal(12.5f, Assert.Single(levels.Items).Captured);
    });

    private static AutoPlayOptions Off => new() { Policy = PlayPolicy.None };

    private static RoomStateChanged Changed(RoomStateReason reason, int code) => new("room", reason, code, "");
}
