using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>What a room says about the other users in one set.</summary>
public sealed class ParticipantTests
{
    private static readonly EngineUser Bob = new("bob", "Bob");
    private static readonly EngineStreamInfo Main = new(Bob, "bob-main", "hello");
    private static readonly EngineStreamInfo Screen = new(Bob, "bob-screen", "");

    [Fact]
    public void The_local_user_is_a_participant_while_the_login_lasts() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var me = Assert.Single(room.Participants.Current.Items.Values);
        Assert.True(me.IsLocal);
        Assert.Equal((ClientRig.Self.Id, "Self"), (me.Id, me.Name));
        Assert.Empty(me.Streams);
        Assert.Null(me.IsMicrophoneOn);

        var told = room.Participants.Changes.Record();
        await room.LogoutAsync();
        await told.Completed;
        Assert.Equal([ChangeReason.Add, ChangeReason.Remove], told.Items.SelectMany(static set => set.Changes).Select(static change => change.Reason));
        Assert.Empty(room.Participants.Current.Items);
    });

    [Fact]
    public void A_user_is_a_participant_from_joining_to_leaving() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync(Silent);
        rig.Time.Advance(TimeSpan.FromSeconds(30));
        var joined = rig.Time.GetUtcNow();
        rig.Engine.Raise(new RoomUsersUpdated("room", UpdateType.Add, [Bob]));
        rig.Time.Advance(TimeSpan.FromSeconds(5));
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [Main], []), new RoomUsersUpdated("room", UpdateType.Add, [Bob with { Name = "Robert" }]));
        rig.Time.RunUntilIdle();

        var bob = BobIn(room);
        Assert.Equal(("Robert", joined, false, "hello"), (bob.Name, bob.JoinedAt, bob.IsLocal, bob.ExtraInfo));
        Assert.Equal(new StreamId("bob-main"), Assert.Single(bob.Streams).Id);

        rig.Engine.Raise(new RoomUsersUpdated("room", UpdateType.Delete, [Bob]));
        rig.Time.RunUntilIdle();
        Assert.DoesNotContain(new UserId("bob"), room.Participants.Current.Items.Keys);
    });

    [Fact]
    public void Whoever_asks_late_gets_what_was_there_for_those_who_asked_early() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPlaySucceed();
        rig.Engine.LetPublishSucceed();
        var rooms = new List<IReadOnlyList<Participant>>();
        foreach (var isEarly in new[] { true, false })
        {
            await using var room = await rig.LoginAsync();
            var early = isEarly ? room.Participants : null;
            rig.Time.Advance(TimeSpan.FromSeconds(1));
            await room.PublishAsync(new StreamId("own"));
            rig.Engine.Raise(new RoomUsersUpdated("room", UpdateType.Add, [Bob, new("cat", "Cat"), new("dog", "Dog")]));
            rig.Time.Advance(TimeSpan.FromSeconds(1));
            rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [Screen, Main, new(new("eve", "Eve"), "eve", "e")], []), new RoomUsersUpdated("room", UpdateType.Delete, [new("dog", "Dog")]));
            rig.Time.Advance(TimeSpan.FromSeconds(1));
            rig.Engine.Raise(new RemoteCameraStateUpdated("bob-main", RemoteDeviceState.Disabled), new NetworkQualityUpdated("cat", QualityLevel.Bad, QualityLevel.Good));
            rig.Time.RunUntilIdle();
            var participants = room.Participants;
            var at = participants.Current;
            rig.Time.RunUntilIdle();
            Assert.Equal(at.Version, isEarly ? at.Version : room.Participants.Current.Version);
            Assert.Same(early ?? participants, room.Participants);
            rooms.Add([.. at.Items.Values.OrderBy(static one => one.Id.Value, StringComparer.Ordinal)]);

            rig.Engine.Raise(new RoomUsersUpdated("room", UpdateType.Delete, [Bob]));
            rig.Time.RunUntilIdle();
            Assert.DoesNotContain(Bob.Id, room.Participants.Current.Items.Keys.Select(static id => id.Value));
        }

        Assert.Equal(["bob", "cat", "eve", ClientRig.Self.Id.Value], rooms[0].Select(static one => one.Id.Value));
        var start = rooms.Select(static room => room.Min(static one => one.JoinedAt)).ToList();
        Assert.Equal(rooms[0].Select(one => Describe(one, start[0])), rooms[1].Select(one => Describe(one, start[1])));

        static string Describe(Participant one, DateTimeOffset start) =>
            $"{one} {one.JoinedAt - start} {one.Network?.Uplink} {string.Join(", ", one.Streams.Select(static stream => $"{stream.Id} {stream.ExtraInfo} {stream.IsActive} {stream.IsCameraOn} {stream.IsMicrophoneOn} {stream.Playback?.StreamId} {stream.Publication?.StreamId}"))}";
    });

    [Fact]
    public void After_the_end_of_the_login_there_are_no_participants_and_no_speaker() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        await room.LogoutAsync();
        var told = room.Participants.Changes.Record();
        await told.Completed;

        Assert.Empty(room.Participants.Current.Items);
        Assert.Null(room.ActiveSpeaker.Current);
    });

    [Fact]
    public void Streams_keep_the_order_in_which_they_appeared() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync(Silent);
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [Screen], []), new RoomStreamsUpdated("room", UpdateType.Add, [Main], []));
        rig.Time.RunUntilIdle();
        Assert.Equal(["bob-screen", "bob-main"], BobIn(room).Streams.Select(static stream => stream.Id.Value));
        Assert.Equal("", BobIn(room).ExtraInfo);

        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Delete, [Screen], []), new RoomStreamExtraInfoUpdated("room", [Main with { ExtraInfo = "new" }]));
        rig.Time.RunUntilIdle();
        Assert.Equal(("bob-main", "new"), (Assert.Single(BobIn(room).Streams).Id.Value, BobIn(room).ExtraInfo));
    });

    [Fact]
    public void A_stream_id_that_another_user_takes_over_changes_its_participant() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync(Silent);
        rig.Engine.Raise(
            new RoomUsersUpdated("room", UpdateType.Add, [Bob, new("cat", "Cat")]),
            new RoomStreamsUpdated("room", UpdateType.Add, [Main], []),
            new RoomStreamsUpdated("room", UpdateType.Add, [Main with { User = new("cat", "Cat") }], []));
        rig.Time.RunUntilIdle();

        Assert.Empty(BobIn(room).Streams);
        Assert.Equal("bob-main", Assert.Single(room.Participants.Current.Items[new UserId("cat")].Streams).Id.Value);
    });

    [Fact]
    public void Without_reports_of_users_the_publishers_are_participants() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync(Silent with { NotifyUsers = false });
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [Main], []));
        rig.Time.RunUntilIdle();
        Assert.Equal("Bob", BobIn(room).Name);

        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Delete, [Main], []));
        rig.Time.RunUntilIdle();
        Assert.True(Assert.Single(room.Participants.Current.Items.Values).IsLocal);
    });

    [Fact]
    public void What_is_known_of_a_played_stream_is_known_of_its_participant() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPlaySucceed();
        var room = await rig.LoginAsync();
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [Main, Screen], []));
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        var stream = BobIn(room).Streams[0];
        Assert.True(stream.IsActive);
        Assert.Same(room.Playbacks.Current.Items[stream.Id], stream.Playback);
        Assert.Null(stream.Publication);
        Assert.Null(BobIn(room).IsCameraOn);

        rig.Engine.Raise(
            new RemoteCameraStateUpdated("bob-main", RemoteDeviceState.Disabled),
            new RemoteCameraStateUpdated("bob-screen", RemoteDeviceState.Open),
            new RemoteMicrophoneStateUpdated("bob-main", RemoteDeviceState.Muted),
            new PlayerQualityUpdated("bob-main", new PlayQuality { Level = QualityLevel.Good }),
            new PlayerQualityUpdated("bob-screen", new PlayQuality { Level = QualityLevel.Bad }),
            new NetworkQualityUpdated("bob", QualityLevel.Medium, QualityLevel.Excellent));
        rig.Time.RunUntilIdle();
        var bob = BobIn(room);
        Assert.Equal((true, false, QualityLevel.Bad), (bob.IsCameraOn, bob.IsMicrophoneOn, bob.Quality));
        Assert.Equal((false, (bool?)null), (bob.Streams[0].IsCameraOn, bob.Streams[1].IsMicrophoneOn));
        Assert.Equal(QualityLevel.Medium, bob.Network!.Uplink);
        Assert.Equal(bob, stream.Playback!.Participant);

        rig.Engine.Raise(new PlayerStateUpdated("bob-main", PlayerState.Requesting, 1004001, ""));
        rig.Time.RunUntilIdle();
        Assert.False(BobIn(room).Streams[0].IsActive);

        await stream.Playback.StopAsync();
        Assert.Null(BobIn(room).Streams[0].Playback);
        Assert.Equal(QualityLevel.Unknown, BobIn(room).Streams[0].Quality);
        Assert.Equal(BobIn(room), stream.Playback.Participant);
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Delete, [Main], []));
        rig.Time.RunUntilIdle();
        Assert.Null(stream.Playback.Participant);
    });

    [Fact]
    public void Several_participants_speak_and_each_counts_as_speaking_for_the_hold_time() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPlaySucceed();
        var room = await rig.LoginAsync(new RoomOptions { ActiveSpeaker = new() { Smoothing = TimeSpan.Zero, Hold = TimeSpan.FromSeconds(2) } });
        Assert.Single(room.Participants.Current.Items);
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [Main, new(new("cat", "Cat"), "cat", "")], []));
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        rig.Engine.Raise(new RemoteSoundLevelsUpdated([new("bob-main", 40, true), new("cat", 60, true)]));
        rig.Time.RunUntilIdle();
        Assert.Equal((40, true), (BobIn(room).SoundLevel, BobIn(room).IsSpeaking));
        Assert.True(room.Participants.Current.Items[new UserId("cat")].IsSpeaking);

        rig.Time.Advance(TimeSpan.FromSeconds(1));
        rig.Engine.Raise(new RemoteSoundLevelsUpdated([new("bob-main", 3, false), new("cat", 60, true)]));
        rig.Time.RunUntilIdle();
        Assert.Equal((3, true), (BobIn(room).SoundLevel, BobIn(room).IsSpeaking));

        rig.Time.Advance(TimeSpan.FromSeconds(1));
        rig.Engine.Raise(new RemoteSoundLevelsUpdated([new("bob-main", float.NaN, false), new("cat", 1_000, true)]));
        rig.Time.RunUntilIdle();
        Assert.Equal((0, false), (BobIn(room).SoundLevel, BobIn(room).IsSpeaking));
        Assert.Equal(100, room.Participants.Current.Items[new UserId("cat")].SoundLevel);
    });

    [Fact]
    public void A_participant_is_up_to_date_before_observers_of_the_room_are_called() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPlaySucceed();
        var room = await rig.LoginAsync();
        var seen = new List<string>();
        using var streams = room.Streams.Changes.Subscribe(changes => Note("stream", changes.Changes.Length, room.Participants.Current.Items.Values.Sum(static one => one.Streams.Length)));
        using var users = room.Users.Changes.Subscribe(changes => Note("user", changes.Changes.Length, room.Participants.Current.Items.Count - 1));
        using var playbacks = room.Playbacks.Changes.Subscribe(changes =>
            Note("playback", changes.Changes.Length, room.Participants.Current.Items.Values.SelectMany(static one => one.Streams).Count(static stream => stream.Playback is not null)));
        rig.Engine.Raise(new RoomUsersUpdated("room", UpdateType.Add, [Bob]), new RoomStreamsUpdated("room", UpdateType.Add, [Main], []));
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(["stream 0/0", "user 0/0", "playback 0/0", "user 1/1", "stream 1/1", "playback 1/1"], seen);

        void Note(string what, int changed, int known) => seen.Add($"{what} {changed}/{known}");
    });

    private static RoomOptions Silent => new() { AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.None } };

    private static Participant BobIn(IRoom room) => room.Participants.Current.Items[new UserId("bob")];
}
