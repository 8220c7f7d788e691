using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests publishing streams.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class PublishContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public void Publishing_into_another_room_than_the_one_logged_in_to_is_refused_and_told()
    {
        var start = Connecting().Run(e => e.Publishing.StartPublishing("own", "another", PublishChannel.Main));
        Assert.Equal(1000002, start.Code);
        Assert.Equal("P0(,1000002)", start.States);
    }

    [Fact]
    public void Publishing_before_a_login_is_refused_and_reported_without_a_stream_inside_the_call()
    {
        var publish = Initialised().Run(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main));
        Assert.Equal(1000002, publish.Code);
        Assert.Equal("P0(,1000002)", publish.States);
    }

    [Fact]
    public async Task Publishing_while_connecting_is_requested_inside_the_call_and_stays_so()
    {
        var probe = Connecting();
        var publish = probe.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main));
        await PassAsync(5000);

        Assert.Equal("P1(stream,0)", publish.States);
        Assert.Equal("{}", publish.Inside.OfType<PublisherStateUpdated>().Single().ExtendedData);
        Assert.Equal("", publish.StatesOutside);
    }

    [Fact]
    public async Task Publishing_that_was_asked_for_while_connecting_begins_once_connected()
    {
        var probe = Online("alice");
        var login = probe.Login(Room);
        probe.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main));

        await probe.WaitForAsync<PublisherStateUpdated>(e => e.State == PublisherState.Publishing && e.Code == 0);

        Assert.Equal(["C1(room,0)", "R(room,0)", "P1(stream,0)", "P2(stream,0)"], login.StatesOutside.Split(' ').OrderBy(s => "SCRP".IndexOf(s[0], StringComparison.Ordinal)));
        Assert.True(probe.Log.Of<PublisherStateUpdated>()[^1].Entry.Index > probe.Log.Of<RoomLoginResult>()[0].Entry.Index);
    }

    [Fact]
    public async Task Publishing_in_a_connected_room_is_requested_inside_the_call_and_publishing_later()
    {
        var probe = await ConnectedAsync("alice");
        var publish = probe.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main));
        var publishing = await probe.WaitForAsync<PublisherStateUpdated>(e => e.State == PublisherState.Publishing);

        Assert.Equal("P1(stream,0)", publish.States);
        Assert.Equal("P2(stream,0)", publish.StatesOutside);
        AssertLater(publishing.Entry, publish);
    }

    [Fact]
    public async Task The_same_stream_on_the_same_channel_is_accepted_without_an_event()
    {
        var probe = Connecting();
        probe.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main));
        var again = probe.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main));
        await PassAsync(1000);
        Assert.Equal("", again.States + again.StatesOutside);
    }

    [Fact]
    public async Task A_stream_that_is_publishing_can_be_started_again_without_an_event()
    {
        var probe = await ConnectedAsync("alice");
        await PublishAsync(probe, "stream");
        var again = probe.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main));
        await PassAsync(1000);
        Assert.Equal("", again.States + again.StatesOutside);
    }

    [Fact]
    public async Task Another_stream_on_a_busy_channel_is_refused_without_an_event()
    {
        var probe = Connecting();
        probe.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main));
        var other = probe.Run(e => e.Publishing.StartPublishing("other", "", PublishChannel.Main));
        await PassAsync(1000);
        Assert.Equal(1003023, other.Code);
        Assert.Equal("", other.States + other.StatesOutside);
    }

    [Fact]
    public void The_same_stream_on_two_channels_is_accepted()
    {
        var probe = Connecting();
        probe.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main));
        Assert.Equal("P1(stream,0)", probe.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Auxiliary)).States);
    }

    [Fact]
    public async Task Four_channels_publish_four_streams()
    {
        var bob = await ConnectedAsync("bob");
        var alice = await ConnectedAsync("alice");
        for (var channel = PublishChannel.Main; channel <= PublishChannel.Fourth; channel++)
        {
            await PublishAsync(alice, $"s{(int)channel}", channel);
        }

        await bob.WaitForAsync<RoomStreamsUpdated>(e => e.Streams.Any(s => s.Id == "s3"));
        Assert.Equal(["s0", "s1", "s2", "s3"], bob.Log.Of<RoomStreamsUpdated>().SelectMany(e => e.Event.Streams).Select(s => s.Id));
    }

    [Fact]
    public void Stopping_what_was_not_started_is_accepted_without_an_event()
    {
        var probe = Connecting();
        Assert.Equal("", probe.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main)).States);
        Assert.Equal("", probe.Accept(e => e.Publishing.StopPublishing(PublishChannel.Fourth)).States);
    }

    [Fact]
    public async Task Stopping_is_reported_inside_the_call_and_is_final()
    {
        var probe = await ConnectedAsync("alice");
        await PublishAsync(probe, "stream");
        var stop = probe.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main));
        await PassAsync(2000);
        Assert.Equal("P0(stream,0)", stop.States);
        Assert.Equal("", stop.StatesOutside);
    }

    [Fact]
    public async Task A_channel_can_publish_again_after_it_was_stopped()
    {
        var probe = await ConnectedAsync("alice");
        await PublishAsync(probe, "first");
        probe.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main));
        await PublishAsync(probe, "second");
        probe.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main));
        await PublishAsync(probe, "first");
    }

    [Fact]
    public async Task A_snapshot_before_preview_and_publishing_is_refused_and_reported()
    {
        var probe = Connecting();
        Assert.Equal(1003030, probe.Run(e => e.Publishing.TakeSnapshot(PublishChannel.Main)).Code);
        var taken = await probe.WaitForAsync<PublisherSnapshotTaken>();
        Assert.Equal(new PublisherSnapshotTaken(PublishChannel.Main, 1003030, Image: null), taken.Event);
    }

    [Theory]
    [InlineData(0, 1003060)]
    [InlineData(15, 1003060)]
    [InlineData(16, 0)]
    [InlineData(17, 1003060)]
    [InlineData(24, 0)]
    [InlineData(32, 0)]
    [InlineData(33, 1003060)]
    public void An_encryption_key_has_16_24_or_32_bytes(int length, int code) =>
        Assert.Equal(code, Connecting().Run(e => e.Publishing.SetEncryptionKey(new string('k', length), PublishChannel.Main)).Code);

    [Theory]
    [InlineData(0)]
    [InlineData(4097)]
    public void Supplemental_data_of_any_length_is_accepted(int length) =>
        Connecting().Accept(e => e.Publishing.SendSei(new byte[length], PublishChannel.Main));

    [Fact]
    public void Mutes_are_accepted_whatever_is_published()
    {
        var probe = Initialised();
        for (var channel = PublishChannel.Main; channel <= PublishChannel.Fourth; channel++)
        {
            foreach (var mute in new[] { true, true, false, false })
            {
                Assert.Equal("", probe.Accept(e => e.Publishing.MuteAudio(mute, channel)).States);
                Assert.Equal("", probe.Accept(e => e.Publishing.MuteVideo(mute, channel)).States);
            }
        }
    }

    [Theory]
    [InlineData(VideoSourceKind.None, PublishChannel.Main, 0)]
    [InlineData(VideoSourceKind.None, PublishChannel.Auxiliary, 0)]
    [InlineData(VideoSourceKind.Camera, PublishChannel.Main, 0)]
    [InlineData(VideoSourceKind.Camera, PublishChannel.Auxiliary, 0)]
    [InlineData(VideoSourceKind.Custom, PublishChannel.Main, 0)]
    [InlineData(VideoSourceKind.Custom, PublishChannel.Auxiliary, 0)]
    [InlineData(VideoSourceKind.MainPublishChannel, PublishChannel.Main, 1000017)]
    [InlineData(VideoSourceKind.MainPublishChannel, PublishChannel.Auxiliary, 0)]
    public void A_channel_takes_its_video_from_where_there_is_some(VideoSourceKind source, PublishChannel channel, int code) =>
        Assert.Equal(code, Initialised().Run(e => e.Sources.SetVideoSource(source, channel)).Code);

    [Theory]
    [InlineData(AudioSourceKind.Default, PublishChannel.Main, 0)]
    [InlineData(AudioSourceKind.Custom, PublishChannel.Main, 0)]
    [InlineData(AudioSourceKind.None, PublishChannel.Main, 0)]
    [InlineData(AudioSourceKind.Microphone, PublishChannel.Main, 0)]
    [InlineData(AudioSourceKind.Microphone, PublishChannel.Auxiliary, 0)]
    [InlineData(AudioSourceKind.MainPublishChannel, PublishChannel.Main, 0)]
    [InlineData(AudioSourceKind.MainPublishChannel, PublishChannel.Auxiliary, 0)]
    public void A_channel_takes_its_audio_from_anywhere(AudioSourceKind source, PublishChannel channel, int code) =>
        Assert.Equal(code, Initialised().Run(e => e.Sources.SetAudioSource(source, channel)).Code);

    [Fact]
    public async Task Quality_is_reported_every_three_seconds_while_publishing()
    {
        var probe = await ConnectedAsync("alice");
        await PublishAsync(probe, "stream");
        await PassAsync(10_000);
        probe.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main));
        var mark = probe.Log.Count;
        await PassAsync(5_000);

        var reports = probe.Log.Of<PublisherQualityUpdated>();
        Assert.InRange(reports.Count, 2, 4);
        Assert.All(reports, r => Assert.Equal("stream", r.Event.StreamId));
        foreach (var (earlier, later) in reports.Zip(reports.Skip(1)))
        {
            Assert.InRange((later.Entry.At - earlier.Entry.At).TotalMilliseconds, 2500, 3500);
        }

        probe.AssertNone<PublisherQualityUpdated>(from: mark);
    }

    [Fact]
    public async Task A_stream_id_that_another_user_publishes_ends_with_an_error()
    {
        var alice = await ConnectedAsync("alice");
        var bob = await ConnectedAsync("bob");
        await PublishAsync(alice, "stream");

        var second = bob.Accept(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main));
        Assert.Equal("P1(stream,0)", second.States);
        var end = await bob.WaitForAsync<PublisherStateUpdated>(e => e.State == PublisherState.NotPublishing, second.Begin);

        Assert.Equal(1003028, end.Event.Code);
        bob.AssertNone<PublisherStateUpdated>(e => e.State == PublisherState.Publishing);
    }
}
