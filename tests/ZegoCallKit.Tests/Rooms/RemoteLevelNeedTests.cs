using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>When the engine must report the levels of what is played, and when it need not.</summary>
public sealed class RemoteLevelNeedTests
{
    [Fact]
    public void Levels_are_needed_while_they_are_observed() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        Assert.False(rig.Engine.NeedsRemoteLevels);

        var first = room.SoundLevels.Subscribe(static _ => { });
        var second = room.SoundLevels.Subscribe(static _ => { });
        first.Dispose();
        Assert.True(rig.Engine.NeedsRemoteLevels);

        second.Dispose();
        Assert.False(rig.Engine.NeedsRemoteLevels);
    });

    [Fact]
    public void Levels_are_needed_from_the_first_look_at_the_participants_until_the_logout() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        Assert.Single(room.Participants.Current.Items);
        Assert.True(rig.Engine.NeedsRemoteLevels);

        await room.LogoutAsync();
        Assert.False(rig.Engine.NeedsRemoteLevels);
    });

    [Fact]
    public void Levels_are_needed_from_the_first_look_at_the_active_speaker() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        Assert.Null(room.ActiveSpeaker.Current);
        Assert.True(rig.Engine.NeedsRemoteLevels);
    });

    [Fact]
    public void Levels_are_needed_while_a_policy_has_more_streams_than_places() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPlaySucceed();
        var room = await rig.LoginAsync(new RoomOptions { AutoPlay = new AutoPlayOptions { Policy = PlayPolicy.Top(2) } });
        var streams = new[] { "ann", "bob", "cat" }.Select(static id => new EngineStreamInfo(new EngineUser(id, id), id, "")).ToList();

        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [streams[0]], []));
        rig.Time.RunUntilIdle();
        Assert.False(rig.Engine.NeedsRemoteLevels);

        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [.. streams[1..]], []));
        rig.Time.RunUntilIdle();
        Assert.True(rig.Engine.NeedsRemoteLevels);

        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Delete, [.. streams[1..]], []));
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(rig.Engine.NeedsRemoteLevels);
        Assert.Single(room.Playbacks.Current.Items);
    });

    [Fact]
    public void A_late_observer_is_told_the_next_report() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPlaySucceed();
        var room = await rig.LoginAsync();
        rig.Engine.Raise(new RoomStreamsUpdated("room", UpdateType.Add, [new EngineStreamInfo(new EngineUser("ann", "Ann"), "ann", "")], []));
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        var told = room.SoundLevels.Record();
        rig.Engine.Raise(new RemoteSoundLevelsUpdated([new EngineSoundLevel("ann", 33, IsVoice: true)]));
        rig.Time.RunUntilIdle();
        Assert.Equal(33, Assert.Single(told.Items).Streams[new StreamId("ann")]);
    });
}
