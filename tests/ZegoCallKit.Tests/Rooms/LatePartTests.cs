using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>A part of a room that the program asks for late is as if it had been there from the start.</summary>
public sealed class LatePartTests
{
    [Fact]
    public void What_is_first_asked_for_after_the_end_has_ended() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        await room.LogoutAsync();

        await AssertEndsAsync(room.Users.Changes);
        await AssertEndsAsync(room.Streams.Changes);
        await AssertEndsAsync(room.Participants.Changes);
        await AssertEndsAsync(room.ExtraInfo.Changes);
        await AssertEndsAsync(room.Playbacks.Changes);
        await AssertEndsAsync(room.Publications.Changes);
        await AssertEndsAsync(room.NetworkQuality.Changes);
        await AssertEndsAsync(room.OnlineUserCount.Changes);
        await AssertEndsAsync(room.ActiveSpeaker.Changes);
        await AssertEndsAsync(room.AutoPlay.Options.Changes);
        await AssertEndsAsync(room.Messages.Broadcasts);
        await AssertEndsAsync(room.SoundLevels);
        await AssertEndsAsync(room.TokenWarnings);
        Assert.Equal(PlayExplanationReason.RoomNotConnected, room.AutoPlay.Explain(new("song")).Reason);
    });

    [Fact]
    public void Automatic_playing_that_the_program_asks_for_before_a_stream_comes_plays_it() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        Assert.Equal(PlayExplanationReason.NotInRoom, room.AutoPlay.Explain(new("song")).Reason);

        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [new EngineStreamInfo(new EngineUser("bob", "Bob"), "song", "")], []));
        rig.Time.RunUntilIdle();

        Assert.Equal(PlayExplanationReason.Starting, room.AutoPlay.Explain(new("song")).Reason);
    });

    private static async Task AssertEndsAsync<T>(IObservable<T> late) => await late.Record().Completed;
}
