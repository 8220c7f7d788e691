using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Internal.Core;

/// <summary>Events of an older object that are handled only after a newer object with the same name has started never reach the newer one.</summary>
public sealed class EpochTests
{
    [Theory]
    [InlineData(RoomStateReason.KickOut, 1002055)]
    [InlineData(RoomStateReason.ReconnectFailed, 1002053)]
    [InlineData(RoomStateReason.Logined, 0)]
    [InlineData(RoomStateReason.Reconnecting, 1002051)]
    public void Of_an_older_login_to_the_same_room(RoomStateReason reason, int code) => SimulatedRig.Run(async rig =>
    {
        var older = await rig.LoginAsync();
        var next = LoginBehindLogout(
            rig,
            older,
            new RoomStateChanged("room", reason, code, ""),
            new RoomUsersUpdated("room", UpdateType.Add, [new("ghost", "")]),
            new RoomStreamsUpdated("room", UpdateType.Add, [new(new("ghost", ""), "ghost", "")], []),
            new RoomOnlineUserCountUpdated("room", 99),
            new RoomExtraInfoUpdated("room", [new EngineRoomExtraInfo("ghost", "", new("ghost", ""), DateTimeOffset.UnixEpoch)]));
        rig.Time.RunUntilIdle();
        Assert.False(next.IsCompleted);
        var room = await next;

        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        Assert.Empty(room.Users.Current.Items);
        Assert.Empty(room.Streams.Current.Items);
        Assert.Empty(room.ExtraInfo.Current.Items);
        Assert.Equal(0, room.OnlineUserCount.Current);
    });

    [Theory]
    [InlineData(PublisherState.NotPublishing, 1003028)]
    [InlineData(PublisherState.Publishing, 0)]
    public void Of_an_older_publication_of_the_same_stream(PublisherState state, int code) => SimulatedRig.Run(async rig =>
    {
        var id = new StreamId("own");
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        var older = await room.PublishAsync(id);
        Task<IPublication>? next = null;
        rig.Engine.Publishing.Setup(publishing => publishing.StopPublishing(PublishChannel.Main)).Returns(() =>
        {
            // While the older publication stops, the newer one is queued behind it; then the last event of the older one arrives.
            next ??= room.PublishAsync(id);
            rig.Time.RunUntilIdle();
            rig.Engine.Raise(new PublisherStateUpdated("own", state, code, "{}"), new PublisherQualityUpdated("own", new() { VideoKbps = 1 }));
            return EngineResult.Accepted;
        });
        await older.StopAsync();
        rig.Time.RunUntilIdle();
        Assert.False(next!.IsCompleted);
        var publication = await next;

        Assert.Equal(PublicationPhase.Publishing, publication.State.Current.Phase);
        Assert.Equal(0, publication.Quality.Current.VideoKbps);
    });

    [Theory]
    [InlineData(PlayerState.NotPlaying, 1004002)]
    [InlineData(PlayerState.Playing, 0)]
    public void Of_an_older_playback_of_the_same_stream(PlayerState state, int code) => SimulatedRig.Run(async rig =>
    {
        var id = new StreamId("other");
        var room = await rig.LoginAsync(new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.None } });
        rig.Engine.LetPlaySucceed();
        var older = await room.PlayAsync(id);
        Task<IPlayback>? next = null;
        rig.Engine.Playing.Setup(playing => playing.StopPlaying("other")).Returns(() =>
        {
            next ??= room.PlayAsync(id);
            rig.Time.RunUntilIdle();
            rig.Engine.Raise(new PlayerStateUpdated("other", state, code, "{}"), new PlayerReceivedAudioFirstFrame("other"));
            return EngineResult.Accepted;
        });
        await older.StopAsync();
        rig.Time.RunUntilIdle();
        Assert.False(next!.IsCompleted);
        var playback = await next;

        Assert.Equal(PlaybackPhase.Playing, playback.State.Current.Phase);
        Assert.Null(playback.State.Current.TimeToFirstAudio);
    });

    [Fact]
    public void Events_of_streams_and_rooms_that_nobody_knows_reach_nobody() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Raise(
            new RoomStateChanged("elsewhere", RoomStateReason.KickOut, 1002055, ""),
            new RoomUsersUpdated("elsewhere", UpdateType.Add, [new("ghost", "")]),
            new PublisherStateUpdated("", PublisherState.NotPublishing, 1000002, "{}"),
            new PublisherStateUpdated("nobody", PublisherState.Publishing, 0, "{}"),
            new PlayerStateUpdated("nobody", PlayerState.Playing, 0, "{}"),
            new PlayerVideoSizeChanged("nobody", 1, 1),
            new CustomVideoCaptureStarted(PublishChannel.Fourth),
            new RemoteSoundLevelsUpdated([new EngineSoundLevel("nobody", 50, IsVoice: false)]),
            new ApiCalled(0, "loginRoom", ""),
            new EngineStateUpdated(IsStarted: true));
        rig.Time.RunUntilIdle();

        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        Assert.Empty(room.Users.Current.Items);
        Assert.Empty(room.Publications.Current.Items);
        Assert.Empty(room.Playbacks.Current.Items);
    });

    private static Task<IRoom> LoginBehindLogout(ClientRig rig, IRoom older, params EngineEvent[] lastWords)
    {
        Task<IRoom>? next = null;
        rig.Engine.Rooms.Setup(rooms => rooms.Logout("room")).Returns(() =>
        {
            // While the older login ends, the newer one is queued behind it; then the last events of the older one arrive.
            next ??= rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self);
            rig.Time.RunUntilIdle();
            rig.Engine.Raise(lastWords);
            return EngineResult.Accepted;
        });
        _ = older.LogoutAsync();
        rig.Time.RunUntilIdle();
        return next!;
    }
}
