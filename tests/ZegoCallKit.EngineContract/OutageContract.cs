using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests what is requested during a network outage.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class OutageContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public async Task Publishing_that_was_asked_for_begins_afterwards()
    {
        var alice = await CutOffAsync("alice");
        var bob = await ConnectedAsync("bob");
        var publish = alice.Accept(e => e.Publishing.StartPublishing("a1", "", PublishChannel.Main));
        Assert.Equal("P1(a1,0)", publish.States);
        await PassAsync(10_000);
        bob.AssertNone<RoomStreamsUpdated>();

        Rig.SetNetwork(alice, connected: true);
        await alice.WaitForAsync<PublisherStateUpdated>(e => e.State == PublisherState.Publishing, publish.Begin, TimeSpan.FromMinutes(1));
        await bob.WaitForAsync<RoomStreamsUpdated>(e => e.Type == UpdateType.Add);
    }

    [Fact]
    public async Task Playing_that_was_asked_for_begins_afterwards()
    {
        var alice = await CutOffAsync("alice");
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "b1");
        var play = alice.Accept(e => e.Playing.StartPlaying("b1", "", view: null));
        Assert.Equal("Y1(b1,0)", play.States);
        Rig.SetNetwork(alice, connected: true);
        await alice.WaitForAsync<PlayerStateUpdated>(e => e.State == PlayerState.Playing, play.Begin, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Publishing_that_was_stopped_has_ended_for_the_others_afterwards()
    {
        Rig.Require(RigCapabilities.NetworkControl | RigCapabilities.VirtualTime);
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        await PublishAsync(alice, "a1");
        await bob.WaitForAsync<RoomStreamsUpdated>();
        await CutOffAsync(alice);
        Assert.Equal("P0(a1,0)", alice.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main)).States);
        await PassAsync(1000);
        Assert.Equal("+a1", Shorthand.Streams(bob.Log));

        Rig.SetNetwork(alice, connected: true);
        await bob.WaitForAsync<RoomStreamsUpdated>(e => e.Type == UpdateType.Delete, within: TimeSpan.FromMinutes(1));
        Assert.Equal("+a1 -a1(UserStopped)", Shorthand.Streams(bob.Log));
    }

    [Fact]
    public async Task A_user_who_logged_out_is_gone_for_the_others_at_the_latest_after_ninety_seconds()
    {
        Rig.Require(RigCapabilities.NetworkControl | RigCapabilities.VirtualTime);
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob", notifyUsers: true);
        await bob.WaitForAsync<RoomUsersUpdated>();
        await CutOffAsync(alice);
        alice.Accept(e => e.Rooms.Logout(Room));
        await bob.WaitForAsync<RoomUsersUpdated>(e => e.Type == UpdateType.Delete, within: TimeSpan.FromSeconds(100));
        Assert.Equal("+alice -alice", Shorthand.Users(bob.Log));
    }

    [Fact]
    public async Task The_streams_of_the_room_are_unknown()
    {
        var alice = await CutOffAsync("alice");
        var streams = alice.Engine.Rooms.GetStreams(Room);
        Assert.Equal(0, streams.Code);
        Assert.Null(streams.Value);
    }

    [Fact]
    public async Task Messages_of_the_others_are_not_heard_during_it()
    {
        var alice = await CutOffAsync("alice");
        var bob = await ConnectedAsync("bob");
        bob.Accept(e => e.Messages.SendBroadcast(Room, "text"));
        await bob.WaitForAsync<BroadcastMessageSent>(e => e.Code == 0);
        await PassAsync(5000);
        alice.AssertNone<BroadcastMessagesReceived>();
    }

    [Fact]
    public async Task A_second_outage_is_like_the_first()
    {
        var alice = await CutOffAsync("alice");
        for (var i = 0; i < 3; i++)
        {
            var mark = alice.Log.Count;
            Rig.SetNetwork(alice, connected: true);
            await alice.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.Reconnected, mark, TimeSpan.FromMinutes(1));
            await CutOffAsync(alice);
            Assert.Equal("C4(room,0) C3(room,1002051)", alice.Log.States(mark));
        }
    }

    [Fact]
    public async Task The_twenty_minutes_begin_anew_with_each_outage()
    {
        var alice = await CutOffAsync("alice");
        await PassAsync(TimeSpan.FromMinutes(15).TotalMilliseconds);
        Rig.SetNetwork(alice, connected: true);
        await alice.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.Reconnected, within: TimeSpan.FromMinutes(1));
        await CutOffAsync(alice);
        await PassAsync(TimeSpan.FromMinutes(15).TotalMilliseconds);
        alice.AssertNone<RoomStateChanged>(e => e.Reason == RoomStateReason.ReconnectFailed);
    }

    [Fact]
    public async Task Publishing_and_playing_end_when_reconnecting_gives_up()
    {
        Rig.Require(RigCapabilities.NetworkControl | RigCapabilities.VirtualTime);
        var alice = await ConnectedAsync("alice");

        // No camera and no microphone; otherwise twenty minutes of video and audio would pass through memory.
        alice.Accept(e => e.CustomVideo.EnableCapture(true, PublishChannel.Main));
        alice.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        await PublishAsync(alice, "a1");
        await PlayAsync(alice, "a1");
        var mark = alice.Log.Count;
        await CutOffAsync(alice);

        await alice.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.ReconnectFailed, mark, TimeSpan.FromMinutes(25));
        await alice.WaitForAsync<PublisherStateUpdated>(e => e.State == PublisherState.NotPublishing, mark, TimeSpan.FromMinutes(2));
        await alice.WaitForAsync<PlayerStateUpdated>(e => e.State == PlayerState.NotPlaying, mark, TimeSpan.FromMinutes(2));
        Assert.Equal(1000002, alice.Run(e => e.Publishing.StartPublishing("a2", "", PublishChannel.Main)).Code);
    }

    private async Task<EngineProbe> CutOffAsync(string userId)
    {
        Rig.Require(RigCapabilities.NetworkControl | RigCapabilities.VirtualTime);
        var probe = await ConnectedAsync(userId);
        await CutOffAsync(probe);
        return probe;
    }

    private async Task CutOffAsync(EngineProbe probe)
    {
        var mark = probe.Log.Count;
        Rig.SetNetwork(probe, connected: false);
        await probe.WaitForAsync<RoomStateChanged>(e => e.Reason == RoomStateReason.Reconnecting, mark, TimeSpan.FromMinutes(1));
    }
}
