using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>After an outage, everything that was wanted is restored exactly once, and the room reports how it reconnected.</summary>
public sealed class ReconnectTests
{
    [Theory]
    [InlineData(5, ReconnectKind.Fast)]
    [InlineData(80, ReconnectKind.Fast)]
    [InlineData(120, ReconnectKind.Full)]
    [InlineData(900, ReconnectKind.Full)]
    public void On_the_cloud_a_call_goes_on_and_the_room_says_whether_the_server_had_kept_the_login(int seconds, ReconnectKind kind) => CloudRig.Run(async rig =>
    {
        var ann = await rig.LoginAsync("ann");
        var bob = await rig.LoginAsync("bob");
        var streamsOfAnn = bob.Streams.Changes.Record();
        var publication = await ann.PublishAsync(new StreamId("a"));
        await bob.PublishAsync(new StreamId("b"));
        await ann.Playbacks.Changes.Record().WaitForAsync(static set => set.Changes.Any(static change => change.Current.StreamId.Value == "b"));
        await bob.Playbacks.Changes.Record().WaitForAsync(static set => set.Changes.Any(static change => change.Current.StreamId.Value == "a"));

        rig.Cloud.Disconnect("ann");
        rig.Time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(RoomPhase.Reconnecting, ann.State.Current.Phase);
        Assert.Null(ann.State.Current.LastReconnect);
        rig.Cloud.Reconnect("ann");
        await ann.State.Changes.Record().WaitForAsync(static state => state.Phase == RoomPhase.Connected);
        rig.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal((kind, 1), (ann.State.Current.LastReconnect, ann.State.Current.Reconnections));
        Assert.Equal(PublicationPhase.Publishing, publication.State.Current.Phase);
        Assert.Equal(["a"], rig.Cloud.GetStreams("room").Where(stream => stream.User.Id == "ann").Select(stream => stream.Id));
        Assert.Equal(PlaybackPhase.Playing, ann.Playbacks.Current.Items[new StreamId("b")].State.Current.Phase);
        Assert.Equal(PlaybackPhase.Playing, bob.Playbacks.Current.Items[new StreamId("a")].State.Current.Phase);
        Assert.Equal(kind == ReconnectKind.Fast ? 1 : 3, streamsOfAnn.Items.SelectMany(set => set.Changes).Count());
    });

    [Theory]
    [InlineData("""{"room_session_id":7}""", """{"room_session_id":7}""", 300, ReconnectKind.Fast)]
    [InlineData("""{"room_session_id":7}""", """{"room_session_id":8}""", 1, ReconnectKind.Full)]
    [InlineData("{}", "{}", 89, ReconnectKind.Fast)]
    [InlineData("{}", "", 90, ReconnectKind.Full)]
    [InlineData("""{"room_session_id":7}""", "no JSON", 100, ReconnectKind.Full)]
    [InlineData("""{"room_session_id":"seven"}""", "[1]", 10, ReconnectKind.Fast)]
    public void The_session_number_decides_and_where_there_is_none_the_time(string before, string after, int seconds, ReconnectKind kind) => SimulatedRig.Run(async rig =>
    {
        rig.Engine.Rooms
            .Setup(rooms => rooms.Login(It.IsAny<string>(), It.IsAny<EngineUser>(), It.IsAny<EngineLoginOptions>()))
            .Returns(() => rig.Engine.Answer(ResultOrder.After, sequence => [new RoomStateChanged("room", RoomStateReason.Logined, 0, before), new RoomLoginResult("room", sequence, 0, before)]));
        var room = await rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self);
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002051, ""));
        rig.Time.Advance(TimeSpan.FromSeconds(seconds));
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnected, 0, after));
        rig.Time.RunUntilIdle();

        Assert.Equal(kind, room.State.Current.LastReconnect);
    });

    [Fact]
    public void What_the_engine_does_not_bring_back_is_begun_anew_once() => SimulatedRig.Run(async rig =>
    {
        var (room, publication, playback) = await CallAsync(rig);
        await playback.SetVolumeAsync(40);
        Break(rig);
        rig.Engine.Journal.Clear();
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnected, 0, ""));
        rig.Time.Advance(TimeSpan.FromSeconds(14));
        Assert.Empty(Intents(rig));
        rig.Engine.Publishing.Setup(publishing => publishing.StopPublishing(PublishChannel.Main)).Returns(() =>
        {
            rig.Engine.Raise(new PublisherStateUpdated("own", PublisherState.NotPublishing, 0, ""));
            return EngineResult.Accepted;
        });
        rig.Engine.Playing.Setup(playing => playing.StopPlaying("s")).Returns(() =>
        {
            rig.Engine.Raise(new PlayerStateUpdated("s", PlayerState.NotPlaying, 0, ""));
            return EngineResult.Accepted;
        });
        rig.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(
            ["Publishing.StopPublishing", "Publishing.StartPublishing", "Playing.StopPlaying", "Playing.StartPlaying"],
            Intents(rig).OrderByDescending(name => name.StartsWith("Pub", StringComparison.Ordinal)));
        Assert.Equal("Playing.SetVolume(s, 40)", rig.Engine.Journal.Of("Playing.SetVolume")[^1].ToString());
        Assert.Equal((PublicationPhase.Publishing, PlaybackPhase.Playing), (publication.State.Current.Phase, playback.State.Current.Phase));
        Assert.Same(playback, room.Playbacks.Current.Items[new StreamId("s")]);
    });

    [Fact]
    public void A_muted_user_is_still_muted_when_publishing_starts_again() => SimulatedRig.Run(async rig =>
    {
        var (_, publication, _) = await CallAsync(rig);
        rig.Engine.AnswerStreamExtraInfo(ResultOrder.After);
        await publication.SetExtraInfoAsync("card");
        await publication.SetAudioMutedAsync(true);
        Break(rig);
        rig.Engine.Journal.Clear();
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnected, 0, ""));
        rig.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(
            ["Publishing.StopPublishing(Main)", "Publishing.MuteAudio(True, Main)", "Publishing.MuteVideo(False, Main)", "Publishing.SetExtraInfo(card, Main)", "Publishing.StartPublishing(own, room, Main)"],
            rig.Engine.Journal.Commands.Where(static command => command.Name.StartsWith("Publishing.", StringComparison.Ordinal)).Select(static command => command.ToString()));
    });

    [Fact]
    public void What_the_engine_brings_back_itself_is_left_alone() => SimulatedRig.Run(async rig =>
    {
        var (_, publication, playback) = await CallAsync(rig);
        Break(rig);
        rig.Engine.Journal.Clear();
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnected, 0, ""));
        rig.Time.Advance(TimeSpan.FromSeconds(10));
        rig.Engine.Raise(new PublisherStateUpdated("own", PublisherState.Publishing, 0, ""), new PlayerStateUpdated("s", PlayerState.Playing, 0, ""));
        rig.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Empty(Intents(rig));
        Assert.Equal((PublicationPhase.Publishing, PlaybackPhase.Playing), (publication.State.Current.Phase, playback.State.Current.Phase));
    });

    [Fact]
    public void What_was_stopped_during_the_outage_stays_off() => SimulatedRig.Run(async rig =>
    {
        var (_, publication, playback) = await CallAsync(rig);
        Break(rig);
        await publication.StopAsync();
        await playback.StopAsync();
        rig.Engine.Journal.Clear();
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnected, 0, ""));
        rig.Time.Advance(TimeSpan.FromMinutes(10));

        Assert.Empty(Intents(rig));
    });

    [Fact]
    public void A_refusal_to_begin_anew_ends_it_with_the_code() => SimulatedRig.Run(async rig =>
    {
        var (_, publication, _) = await CallAsync(rig);
        Break(rig);
        rig.Engine.Publishing
            .Setup(publishing => publishing.StartPublishing("own", "room", PublishChannel.Main))
            .Returns(new EngineResult((int)ZegoErrorCode.PublisherPublishStreamFailed));
        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnected, 0, ""));
        var end = await publication.Completion;

        Assert.Equal((PublicationEndReason.Failed, ZegoErrorCode.PublisherPublishStreamFailed), (end.Reason, end.Code));
    });

    private static async Task<(IRoom Room, IPublication Publication, IPlayback Playback)> CallAsync(ClientRig rig)
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.LetPlaySucceed();
        return (room, await room.PublishAsync(new StreamId("own")), await room.PlayAsync(new StreamId("s")));
    }

    private static void Break(ClientRig rig)
    {
        rig.Engine.Raise(
            new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002051, ""),
            new PublisherStateUpdated("own", PublisherState.Requesting, 1003020, ""),
            new PlayerStateUpdated("s", PlayerState.Requesting, 1004020, ""));
        rig.Time.Advance(TimeSpan.FromSeconds(20));
    }

    private static IEnumerable<string> Intents(ClientRig rig) => rig.Engine.Journal.Names.Where(static name =>
        name is "Publishing.StartPublishing" or "Publishing.StopPublishing" or "Playing.StartPlaying" or "Playing.StopPlaying");
}
