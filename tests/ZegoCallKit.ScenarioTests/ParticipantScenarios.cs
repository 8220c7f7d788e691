using Xunit;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.ScenarioTests.Schedules;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.ScenarioTests;

/// <summary>Participants over the in-memory cloud: what each user sees of the others and of itself.</summary>
public sealed class ParticipantScenarios
{
    private static readonly StreamId AliceStream = new("alice-camera");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Each_user_sees_what_the_others_do(int seed) => CloudRig.Run(
        async rig =>
        {
            var bobs = await rig.LoginAsync("bob");
            var watch = new RoomWatch(bobs);
            await Task.Delay(TimeSpan.FromSeconds(10), rig.Time);
            var client = await rig.NewClientAsync();
            var alices = await client.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("alice"), "Alice"));
            await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
            Assert.Equal(("Alice", TimeSpan.FromSeconds(10)), (Alice(bobs).Name, Rounded(Alice(bobs).JoinedAt - Bob(bobs).JoinedAt)));
            Assert.True(Bob(bobs).IsLocal);
            Assert.False(Bob(alices).IsLocal);

            var publication = await alices.PublishAsync(AliceStream, Voice with { ExtraInfo = "seat 3" });
            await Task.Delay(TimeSpan.FromSeconds(4), rig.Time);
            foreach (var alice in new[] { Alice(bobs), Alice(alices) })
            {
                Assert.Equal(("seat 3", true, true), (alice.ExtraInfo, alice.IsMicrophoneOn, alice.IsSpeaking));
                Assert.InRange(alice.SoundLevel, 10, 100);
                Assert.Equal(QualityLevel.Excellent, alice.Quality);
                Assert.True(Assert.Single(alice.Streams).IsActive);
            }

            Assert.Equal(Alice(bobs), bobs.Playbacks.Current.Items[AliceStream].Participant);
            await publication.SetAudioMutedAsync(true);
            await Task.Delay(TimeSpan.FromSeconds(4), rig.Time);
            Assert.Equal((false, false, 0), (Alice(bobs).IsMicrophoneOn, Alice(bobs).IsSpeaking, Alice(bobs).SoundLevel));
            Assert.Equal((false, false, 0), (Alice(alices).IsMicrophoneOn, Alice(alices).IsSpeaking, Alice(alices).SoundLevel));

            await client.DisposeAsync();
            await Task.Delay(TimeSpan.FromSeconds(2), rig.Time);
            Assert.Equal([new UserId("bob")], bobs.Participants.Current.Items.Keys);
            await bobs.LogoutAsync();
            await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
            Assert.True(watch.IsCompleted);
            watch.AssertFolds();
        },
        seed);

    [Fact]
    public void An_outage_loses_no_participant_and_a_participant_who_leaves_meanwhile_is_gone_afterwards() => CloudRig.Run(async rig =>
    {
        var bobs = await rig.LoginAsync("bob");
        var alices = await rig.LoginAsync("alice");
        var carols = await rig.LoginAsync("carol");
        await alices.PublishAsync(AliceStream, Voice);
        await Task.Delay(TimeSpan.FromSeconds(2), rig.Time);
        var joined = Alice(bobs).JoinedAt;
        rig.Cloud.Disconnect("bob");
        await Task.Delay(TimeSpan.FromSeconds(3), rig.Time);
        await carols.LogoutAsync();
        rig.Cloud.Reconnect("bob");
        await Task.Delay(TimeSpan.FromSeconds(20), rig.Time);

        Assert.Equal(RoomPhase.Connected, bobs.State.Current.Phase);
        Assert.Equal(["alice", "bob"], bobs.Participants.Current.Items.Keys.Select(static id => id.Value).Order(StringComparer.Ordinal));
        Assert.Equal(joined, Alice(bobs).JoinedAt);
        Assert.True(Assert.Single(Alice(bobs).Streams).IsActive);
        new RoomWatch(bobs).AssertParticipants();
    });

    private static PublishOptions Voice => new() { Audio = AudioInput.Microphone, Video = VideoInput.None };

    private static Participant Alice(IRoom room) => room.Participants.Current.Items[new UserId("alice")];

    private static Participant Bob(IRoom room) => room.Participants.Current.Items[new UserId("bob")];

    private static TimeSpan Rounded(TimeSpan span) => TimeSpan.FromSeconds(Math.Round(span.TotalSeconds));
}
