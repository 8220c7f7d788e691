using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests playing streams.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class PlayContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Theory]
    [InlineData("unknown", 1004011)]
    [InlineData("", 1000015)]
    public void A_view_is_for_what_is_played(string streamId, int code) =>
        Assert.Equal(code, Connecting().Run(e => e.Playing.SetView(streamId, view: null)).Code);

    [Fact]
    public void Playing_before_a_login_is_refused_and_reported_inside_the_call()
    {
        var play = Initialised().Run(e => e.Playing.StartPlaying("stream", "", view: null));
        Assert.Equal(1000002, play.Code);
        Assert.Equal("Y0(stream,1000002)", play.States);
    }

    [Fact]
    public async Task Playing_while_connecting_is_requested_inside_the_call_and_stays_so()
    {
        var probe = Connecting();
        var play = probe.Accept(e => e.Playing.StartPlaying("stream", "", view: null));
        await PassAsync(5000);
        Assert.Equal("Y1(stream,0)", play.States);
        Assert.Equal("{}", play.Inside.OfType<PlayerStateUpdated>().Single().ExtendedData);
        Assert.Equal("", play.StatesOutside);
    }

    [Fact]
    public void Ones_own_stream_can_be_asked_for()
    {
        var probe = Connecting();
        probe.Accept(e => e.Publishing.StartPublishing("own", "", PublishChannel.Main));
        Assert.Equal("Y1(own,0)", probe.Accept(e => e.Playing.StartPlaying("own", "", view: null)).States);
    }

    [Fact]
    public async Task The_same_stream_again_is_accepted_without_an_event()
    {
        var probe = Connecting();
        probe.Accept(e => e.Playing.StartPlaying("stream", "", view: null));
        var again = probe.Accept(e => e.Playing.StartPlaying("stream", "", view: null));
        await PassAsync(1000);
        Assert.Equal("", again.States + again.StatesOutside);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("")]
    public void Stopping_what_is_not_played_is_accepted_without_an_event(string streamId)
    {
        var probe = Connecting();
        Assert.Equal("", probe.Accept(e => e.Playing.StopPlaying(streamId)).States);
    }

    [Fact]
    public async Task Stopping_is_reported_inside_the_call_and_is_final()
    {
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "bobs");
        var alice = await ConnectedAsync("alice");
        var play = alice.Accept(e => e.Playing.StartPlaying("bobs", "", view: null));
        var stop = alice.Accept(e => e.Playing.StopPlaying("bobs"));
        await PassAsync(2000);
        Assert.Equal("Y0(bobs,0)", stop.States);

        // An engine with its own threads may have started to play before the stop.
        Assert.EndsWith("Y0(bobs,0)", alice.Log.States(play.Begin), StringComparison.Ordinal);
    }

    [Fact]
    public void Forty_plays_are_accepted_while_connecting()
    {
        var probe = Connecting();
        for (var i = 0; i < 40; i++)
        {
            Assert.Equal($"Y1(s{i},0)", probe.Accept(e => e.Playing.StartPlaying($"s{i}", "", view: null)).States);
        }
    }

    [Fact]
    public async Task The_twenty_first_play_of_a_connected_user_is_accepted_and_ends_with_too_many()
    {
        var probe = await ConnectedAsync("alice");
        for (var i = 0; i < 20; i++)
        {
            probe.Accept(e => e.Playing.StartPlaying($"s{i}", "", view: null));
        }

        await PassAsync(1000);
        var last = probe.Accept(e => e.Playing.StartPlaying("s20", "", view: null));
        await probe.WaitForAsync<PlayerStateUpdated>(e => e.StreamId == "s20" && e.State == PlayerState.NotPlaying && e.Code == 1004010, last.Begin);

        probe.AssertNone<PlayerStateUpdated>(e => e.StreamId != "s20" && e.State == PlayerState.NotPlaying);
        probe.Accept(e => e.Playing.StopPlaying("s0"));
        var next = probe.Accept(e => e.Playing.StartPlaying("s20", "", view: null));
        await PassAsync(2000);
        Assert.Equal("Y1(s20,0)", next.States);
        Assert.Equal("", next.StatesOutside);
    }

    [Fact]
    public async Task A_published_stream_is_requested_inside_the_call_and_playing_later()
    {
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "bobs");
        var alice = await ConnectedAsync("alice");

        var play = alice.Accept(e => e.Playing.StartPlaying("bobs", "", view: null));
        var playing = await alice.WaitForAsync<PlayerStateUpdated>(e => e.State == PlayerState.Playing);

        Assert.Equal("Y1(bobs,0)", play.States);
        Assert.Equal("Y2(bobs,0)", play.StatesOutside);
        AssertLater(playing.Entry, play);
    }

    [Fact]
    public async Task Playing_that_was_asked_for_while_connecting_begins_once_connected()
    {
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "bobs");
        var alice = Online("alice");
        alice.Login(Room);
        alice.Accept(e => e.Playing.StartPlaying("bobs", "", view: null));
        await alice.WaitForAsync<PlayerStateUpdated>(e => e.State == PlayerState.Playing && e.Code == 0);
    }

    [Fact]
    public async Task A_stream_that_does_not_exist_yet_is_waited_for()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        var play = alice.Accept(e => e.Playing.StartPlaying("bobs", "", view: null));
        await PassAsync(10_000);
        alice.AssertNone<PlayerStateUpdated>(e => e.State != PlayerState.Requesting, play.Begin);

        await PublishAsync(bob, "bobs");
        await alice.WaitForAsync<PlayerStateUpdated>(e => e.State == PlayerState.Playing);
    }

    [Fact]
    public async Task A_stream_that_ends_is_not_playing_any_more_and_plays_again_when_it_is_back()
    {
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "bobs");
        var alice = await ConnectedAsync("alice");
        await PlayAsync(alice, "bobs");
        var mark = alice.Log.Count;

        bob.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main));
        await alice.WaitForAsync<PlayerStateUpdated>(e => e.State == PlayerState.Requesting, mark);
        alice.AssertNone<PlayerStateUpdated>(e => e.State == PlayerState.Playing, mark);

        await PublishAsync(bob, "bobs");
        await alice.WaitForAsync<PlayerStateUpdated>(e => e.State == PlayerState.Playing, mark);
    }

    [Fact]
    public async Task Twenty_streams_play_at_once()
    {
        var publishers = new List<EngineProbe>();
        for (var i = 0; i < 5; i++)
        {
            publishers.Add(await ConnectedAsync($"p{i}"));
            for (var channel = PublishChannel.Main; channel <= PublishChannel.Fourth; channel++)
            {
                await PublishAsync(publishers[i], $"s{i}-{(int)channel}", channel);
            }
        }

        var alice = await ConnectedAsync("alice");
        for (var i = 0; i < 20; i++)
        {
            await PlayAsync(alice, $"s{i / 4}-{i % 4}");
        }

        alice.AssertNone<PlayerStateUpdated>(e => e.State == PlayerState.NotPlaying);
    }

    [Fact]
    public async Task A_snapshot_of_a_stream_that_is_not_played_is_refused_and_reported()
    {
        var probe = Connecting();
        Assert.Equal(1004030, probe.Run(e => e.Playing.TakeSnapshot("stream")).Code);
        var taken = await probe.WaitForAsync<PlayerSnapshotTaken>();
        Assert.Equal(new PlayerSnapshotTaken("stream", 1004030, Image: null), taken.Event);
    }

    [Fact]
    public async Task A_snapshot_waits_for_the_first_picture_and_ends_in_silence_with_the_playing()
    {
        var probe = Connecting();
        probe.Accept(e => e.Playing.StartPlaying("stream", "", view: null));
        probe.Accept(e => e.Playing.TakeSnapshot("stream"));
        await PassAsync(1000);
        probe.Accept(e => e.Playing.StopPlaying("stream"));
        await PassAsync(1000);
        probe.AssertNone<PlayerSnapshotTaken>();
    }

    [Theory]
    [InlineData(0, 1004060)]
    [InlineData(15, 1004060)]
    [InlineData(16, 0)]
    [InlineData(24, 0)]
    [InlineData(32, 0)]
    [InlineData(33, 1004060)]
    public void A_decryption_key_has_16_24_or_32_bytes(int length, int code) =>
        Assert.Equal(code, Connecting().Run(e => e.Decoding.SetDecryptionKey("stream", new string('k', length))).Code);

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(200)]
    [InlineData(1000)]
    public void Volumes_are_not_checked(int volume)
    {
        var probe = Connecting();
        Assert.Equal("", probe.Accept(e => e.Playing.SetVolume("unknown", volume)).States);
        Assert.Equal("", probe.Accept(e => e.Encoding.SetCaptureVolume(volume)).States);
    }

    [Fact]
    public void Settings_of_streams_that_are_not_played_are_accepted()
    {
        var probe = Connecting();
        probe.Accept(e => e.Playing.MuteAudio("unknown", true));
        probe.Accept(e => e.Playing.MuteVideo("unknown", true));
    }

    [Fact]
    public async Task Quality_is_reported_every_three_seconds_while_playing()
    {
        var bob = await ConnectedAsync("bob");
        await PublishAsync(bob, "bobs");
        var alice = await ConnectedAsync("alice");
        await PlayAsync(alice, "bobs");
        await PassAsync(10_000);
        alice.Accept(e => e.Playing.StopPlaying("bobs"));
        var mark = alice.Log.Count;
        await PassAsync(5_000);

        var reports = alice.Log.Of<PlayerQualityUpdated>();
        Assert.InRange(reports.Count, 2, 4);
        Assert.All(reports, r => Assert.Equal("bobs", r.Event.StreamId));
        foreach (var (earlier, later) in reports.Zip(reports.Skip(1)))
        {
            Assert.InRange((later.Entry.At - earlier.Entry.At).TotalMilliseconds, 2500, 3500);
        }

        alice.AssertNone<PlayerQualityUpdated>(from: mark);
    }
}
