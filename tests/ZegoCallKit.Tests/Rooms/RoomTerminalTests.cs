using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>However a login ends, everything in it ends with it: once, with the correct reason, and in the correct order.</summary>
public sealed class RoomTerminalTests
{
    public static TheoryData<string, RoomEndReason, int> Ends() => new()
    {
        { "kicked out", RoomEndReason.KickedOut, 1002055 },
        { "session exception", RoomEndReason.KickedOut, 1002057 },
        { "elsewhere", RoomEndReason.LoggedInElsewhere, 1002050 },
        { "other login", RoomEndReason.LoggedInElsewhere, 1002086 },
        { "token expired", RoomEndReason.TokenExpired, 1002056 },
        { "token expired while reconnecting", RoomEndReason.TokenExpired, 1002078 },
        { "network lost", RoomEndReason.NetworkLost, 1002053 },
        { "engine fatal", RoomEndReason.EngineFailed, 1001099 },
        { "logout", RoomEndReason.LoggedOut, 0 },
        { "dispose room", RoomEndReason.LoggedOut, 0 },
        { "dispose client", RoomEndReason.LoggedOut, 0 },
    };

    [Fact]
    public void A_logout_that_crosses_the_end_of_the_login_is_no_fault() => SimulatedRig.Run(async rig =>
    {
        // In multi-room mode, the engine refuses to log out of a room that it has left already.
        var room = await rig.LoginAsync();
        rig.Engine.Rooms.Setup(rooms => rooms.Logout("room")).Returns(new ZegoCallKit.Engine.EngineResult(1002002));
        await room.LogoutAsync();

        Assert.Equal(RoomEndReason.LoggedOut, room.State.Current.End!.Reason);
    });

    [Theory]
    [MemberData(nameof(Ends))]
    public void The_state_ends_once_with_the_reason_and_completes(string how, RoomEndReason reason, int code) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var states = room.State.Changes.Record();
        await EndAsync(rig, room, how, code);
        var end = await room.Completion;
        await states.Completed;

        Assert.Equal(new RoomEnd { Reason = reason, Code = (ZegoErrorCode)code }, end);
        Assert.Equal(end, room.State.Current.End);
        Assert.Single(states.Items, state => state.Phase == RoomPhase.Ended);
        Assert.Equal(room.State.Current, states.Items[^1]);
        states.Verify();

        rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.KickOut, 1002055, ""), new RoomStateChanged("room", RoomStateReason.Logined, 0, ""));
        rig.Time.RunUntilIdle();
        Assert.Equal(end, room.State.Current.End);
        states.Verify();
    });

    [Theory]
    [MemberData(nameof(Ends))]
    public void Everything_observable_completes_and_is_empty(string how, RoomEndReason reason, int code) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Raise(
            new RoomUsersUpdated("room", UpdateType.Add, [new("ann", "Ann")]),
            new RoomStreamsUpdated("room", UpdateType.Add, [new(new("ann", "Ann"), "s1", "")], []));
        rig.Time.RunUntilIdle();
        Assert.Single(room.Users.Current.Items);
        Assert.Single(room.Streams.Current.Items);
        var users = room.Users.Changes.Record();
        var streams = room.Streams.Changes.Record();
        var infos = room.ExtraInfo.Changes.Record();
        var levels = room.SoundLevels.Record();
        var count = room.OnlineUserCount.Changes.Record();
        await EndAsync(rig, room, how, code);
        await Task.WhenAll(users.Completed, streams.Completed, infos.Completed, levels.Completed, count.Completed);

        Assert.Equal(reason, (await room.Completion).Reason);
        Assert.Empty(room.Users.Current.Items);
        Assert.Empty(room.Streams.Current.Items);
        Assert.Equal(2, users.Items.Count);
        Assert.Equal(2, streams.Items.Count);
        users.Verify();
        streams.Verify();
    });

    [Theory]
    [MemberData(nameof(Ends))]
    public void Every_publication_and_playback_ends_because_the_room_did_and_before_it(string how, RoomEndReason reason, int code) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.LetPlaySucceed();
        var publication = await room.PublishAsync(new StreamId("own"));
        var playback = await room.PlayAsync(new StreamId("other"));
        var order = new List<string>();
        publication.State.Changes.Record(state => Note(order, "publication", state.Phase == PublicationPhase.Ended));
        playback.State.Changes.Record(state => Note(order, "playback", state.Phase == PlaybackPhase.Ended));
        var publications = room.Publications.Changes.Record();
        var playbacks = room.Playbacks.Changes.Record();
        await EndAsync(rig, room, how, code);
        await Task.WhenAll(publications.Completed, playbacks.Completed);
        var roomEnd = room.Completion;
        Assert.True(publication.Completion.IsCompleted && playback.Completion.IsCompleted, "A part was still there when the room was over.");

        Assert.Equal(reason, (await roomEnd).Reason);
        Assert.Equal(new PublicationEnd { Reason = PublicationEndReason.RoomEnded }, await publication.Completion);
        Assert.Equal(new PlaybackEnd { Reason = PlaybackEndReason.RoomEnded }, await playback.Completion);
        Assert.Equal(["playback", "publication"], order.Order(StringComparer.Ordinal));
        Assert.Empty(room.Publications.Current.Items);
        Assert.Empty(room.Playbacks.Current.Items);
        Assert.Equal(room.Publications.Current.Version, publications.Items[^1].Version);
        Assert.Equal(room.Playbacks.Current.Version, playbacks.Items[^1].Version);
    });

    [Theory]
    [MemberData(nameof(Ends))]
    public void Every_pending_operation_fails_at_once(string how, RoomEndReason reason, int code) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        var running = await room.PublishAsync(new StreamId("running"), new PublishOptions { Channel = PublishChannel.Auxiliary });
        rig.Engine.LetPublishSucceed(ResultOrder.Never);
        rig.Engine.LetPlaySucceed(ResultOrder.Never);
        rig.Engine.AnswerRoomExtraInfo(ResultOrder.Never);
        rig.Engine.AnswerStreamExtraInfo(ResultOrder.Never);
        Task[] pending =
        [
            room.PublishAsync(new StreamId("own")),
            room.PlayAsync(new StreamId("other")),
            room.SetExtraInfoAsync("key", "value"),
            running.SetExtraInfoAsync("info"),
            room.Messages.SendBroadcastAsync("1"),
            room.Messages.SendBarrageAsync("2"),
            room.Messages.SendCommandToAllAsync("3"),
            room.Messages.SendTransparentAsync(new byte[] { 4 }),
        ];
        rig.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.DoesNotContain(pending, task => task.IsCompleted);
        var began = rig.Time.Elapsed;
        await EndAsync(rig, room, how, code);
        foreach (var task in pending)
        {
            await Assert.ThrowsAsync<ZegoException>(() => task);
        }

        Assert.Equal(began, rig.Time.Elapsed);
        Assert.Equal(reason, (await room.Completion).Reason);
    });

    [Theory]
    [MemberData(nameof(Ends))]
    public void Afterwards_every_verb_says_that_the_login_is_over(string how, RoomEndReason reason, int code) => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        await EndAsync(rig, room, how, code);
        var end = await room.Completion;
        rig.Engine.Journal.Clear();

        Assert.Equal(reason, end.Reason);
        Task[] attempts =
        [
            room.PublishAsync(new StreamId("s")),
            room.PlayAsync(new StreamId("s")),
            room.SetExtraInfoAsync("key", "value"),
            room.RenewTokenAsync(Secrets.Token),
            room.Messages.SendBroadcastAsync("1"),
        ];
        foreach (var attempt in attempts)
        {
            var fault = await Assert.ThrowsAsync<ZegoException>(() => attempt);
            Assert.Equal(ZegoErrorCode.NotLoginRoom, fault.Code);
            Assert.Contains(reason.ToString(), fault.Message, StringComparison.Ordinal);
            Assert.Contains(AdviceOf(reason), fault.Advice, StringComparison.Ordinal);
            Assert.EndsWith(fault.Advice, fault.Message, StringComparison.Ordinal);
        }

        await room.LogoutAsync();
        await room.DisposeAsync();
        Assert.Empty(rig.Engine.Journal.NamesOf("Rooms", "Publishing", "Playing"));
    });

    [Fact]
    public void Afterwards_what_was_published_and_played_names_the_end_of_the_room() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.LetPlaySucceed();
        var publication = await room.PublishAsync(new StreamId("own"), new PublishOptions { Audio = AudioInput.Pushed });
        var playback = await room.PlayAsync(new StreamId("other"));
        await EndAsync(rig, room, "elsewhere", 1002050);
        var publishing = await Assert.ThrowsAsync<ZegoException>(() => publication.SetAudioMutedAsync(true));
        Assert.Contains("the publication has ended (RoomEnded) [1003001]. Log in and publish again.", publishing.Message, StringComparison.Ordinal);
        var pushing = Assert.Throws<ZegoException>(() => publication.SendAudio(default));
        Assert.Contains("the publication has ended (RoomEnded)", pushing.Message, StringComparison.Ordinal);
        var playing = await Assert.ThrowsAsync<ZegoException>(() => playback.SetAudioMutedAsync(true));
        Assert.Contains("the playback has ended (RoomEnded) [1004011]. Log in and play the stream again.", playing.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void What_was_stopped_says_so() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.LetPlaySucceed();
        var publication = await room.PublishAsync(new StreamId("own"));
        var playback = await room.PlayAsync(new StreamId("other"));
        await publication.StopAsync();
        await playback.StopAsync();
        var publishing = await Assert.ThrowsAsync<ZegoException>(() => publication.SetAudioMutedAsync(true));
        Assert.EndsWith("the publication has ended (Stopped) [1003001]. Publish again.", publishing.Message, StringComparison.Ordinal);
        var playing = await Assert.ThrowsAsync<ZegoException>(() => playback.TakeSnapshotAsync());
        Assert.EndsWith("the playback has ended (Stopped) [1004011]. Play the stream again.", playing.Message, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Ends))]
    public void A_login_that_is_ended_before_it_connected_fails_its_caller(string how, RoomEndReason reason, int code) => SimulatedRig.Run(async rig =>
    {
        if (reason == RoomEndReason.LoggedOut && !string.Equals(how, "dispose client", StringComparison.Ordinal))
        {
            // Before the login has connected, there is no room to leave.
            return;
        }

        rig.Engine.LetLoginSucceed(ResultOrder.Never);
        var login = rig.Client.LoginRoomAsync(ClientRig.RoomId, ClientRig.Self);
        rig.Time.RunUntilIdle();
        await EndAsync(rig, null, how, code);
        if (reason == RoomEndReason.LoggedOut)
        {
            await Assert.ThrowsAsync<ObjectDisposedException>(() => login);
            return;
        }

        var fault = await Assert.ThrowsAsync<ZegoException>(() => login);
        Assert.Equal((ZegoErrorCode)code, fault.Code);
    });

    private static string AdviceOf(RoomEndReason reason) => reason switch
    {
        RoomEndReason.LoggedInElsewhere => "only at the user's request",
        RoomEndReason.KickedOut => "Ask the operator of the server",
        RoomEndReason.TokenExpired => "Get a new token",
        RoomEndReason.NetworkLost => "Check the network",
        RoomEndReason.EngineFailed => "create a new one",
        _ => "Log in to the room again",
    };

    private static void Note(List<string> order, string what, bool isEnd)
    {
        if (isEnd)
        {
            order.Add(what);
        }
    }

    private static async Task EndAsync(ClientRig rig, IRoom? room, string how, int code)
    {
        switch (how)
        {
            case "logout":
                await room!.LogoutAsync();
                break;
            case "dispose room":
                await room!.DisposeAsync();
                break;
            case "dispose client":
                await rig.Client.DisposeAsync();
                break;
            case "engine fatal":
                rig.ExpectFault("engine");
                rig.Engine.Raise(new FatalErrorOccurred(code));
                break;
            case "network lost":
                rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.Reconnecting, 1002051, ""), new RoomStateChanged("room", RoomStateReason.ReconnectFailed, code, ""));
                break;
            default:
                rig.Engine.Raise(new RoomStateChanged("room", RoomStateReason.KickOut, code, ""));
                break;
        }

        rig.Time.RunUntilIdle();
    }
}
