using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.Tests.Effects;

namespace ZegoCallKit.Tests.Publishing;

/// <summary>Engines do not switch custom media while they run (1011003): whatever the program does first, its next call succeeds, or is refused with an explanation before anything is sent.</summary>
public sealed class CustomMediaTests
{
    private static readonly PublishOptions Tone = new() { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None };

    [Theory]
    [InlineData(PublishChannel.Main)]
    [InlineData(PublishChannel.Auxiliary)]
    [InlineData(PublishChannel.Third)]
    [InlineData(PublishChannel.Fourth)]
    public void Audio_of_a_source_is_published_on_every_channel_while_a_preview_runs(PublishChannel channel) => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync();
        await using var preview = await client.StartPreviewAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        var room = await client.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("alice")));

        await using var publication = await room.PublishAsync(new StreamId("own"), Tone with { Channel = channel });

        Assert.True(await IsHeardAsync(rig, "own"));
    });

    [Fact]
    public void A_second_stream_is_published_from_another_source_beside_the_first() => CloudRig.Run(async rig =>
    {
        var room = await rig.LoginAsync("alice");
        await using var first = await room.PublishAsync(new StreamId("first"), Tone);
        await using var second = await room.PublishAsync(new StreamId("second"), Tone with { Channel = PublishChannel.Auxiliary, Audio = AudioInput.From(new ToneSource(880, AudioFormat.Default)) });

        Assert.True(await IsHeardAsync(rig, "first"));
        Assert.True(await IsHeardAsync(rig, "second", "carol"));
    });

    [Fact]
    public void Audio_of_a_source_is_published_while_streams_play_and_they_go_on() => CloudRig.Run(async rig =>
    {
        var bob = await rig.LoginAsync("bob");
        await using var theirs = await bob.PublishAsync(new StreamId("theirs"));
        var alice = await rig.LoginAsync("alice");
        var sink = new LoudSink();
        await using var playback = await alice.PlayAsync(new StreamId("theirs"), new PlayOptions { AudioSink = sink });
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);

        await using var publication = await alice.PublishAsync(new StreamId("own"), Tone);

        Assert.True(await IsHeardAsync(rig, "own", "carol"));
        var before = sink.Blocks;
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        Assert.InRange(sink.Blocks - before, 90, 110);
        Assert.Equal(PlaybackPhase.Playing, playback.State.Current.Phase);
    });

    [Fact]
    public void After_a_source_the_microphone_is_heard_again() => CloudRig.Run(async rig =>
    {
        var room = await rig.LoginAsync("alice");
        await (await room.PublishAsync(new StreamId("tone"), Tone)).StopAsync();
        await using var spoken = await room.PublishAsync(new StreamId("spoken"), new PublishOptions { Video = VideoInput.None });

        Assert.True(await IsHeardAsync(rig, "spoken"));
    });

    [Fact]
    public void Processing_is_left_off_by_default() => SimulatedRig.Run(rig =>
    {
        Assert.Equal(0, rig.Engine.Journal.Count("CustomVideo.EnableProcessing"));
        return Task.CompletedTask;
    });

    [Fact]
    public void A_processor_of_a_channel_that_the_options_name_is_added_at_any_time() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync(configure: options => options with { ProcessedVideo = [PublishChannel.Main] });
        await using var preview = await client.StartPreviewAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        var seen = 0;
        var added = await client.Effects.AddVideoProcessorAsync(new VideoAction((in WritableVideoFrame _) => seen++));
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        Assert.InRange(seen, 10, 20);
        await added.DisposeAsync();
        await preview.DisposeAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        await using var again = await client.StartPreviewAsync();
        await using var back = await client.Effects.AddVideoProcessorAsync(new VideoAction((in WritableVideoFrame _) => seen = 100));
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        Assert.Equal(100, seen);
    });

    [Fact]
    public void A_first_processor_is_refused_while_streams_play_and_added_once_the_engine_has_stopped() => CloudRig.Run(async rig =>
    {
        var bob = await rig.LoginAsync("bob");
        await using var theirs = await bob.PublishAsync(new StreamId("theirs"));
        var client = await rig.NewClientAsync();
        var room = await client.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("alice")));
        var playback = await room.PlayAsync(new StreamId("theirs"));
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        var processor = new VideoAction(static (in WritableVideoFrame _) => { });

        var refusal = await Assert.ThrowsAsync<ZegoException>(() => client.Effects.AddVideoProcessorAsync(processor));
        Assert.Contains("ProcessedVideo", refusal.Message, StringComparison.Ordinal);

        await playback.StopAsync();
        await using var added = await client.Effects.AddVideoProcessorAsync(processor);
    });

    private static async Task<bool> IsHeardAsync(CloudRig rig, string streamId, string by = "bob")
    {
        var room = await rig.LoginAsync(by);
        var sink = new LoudSink();
        await using var playback = await room.PlayAsync(new StreamId(streamId), new PlayOptions { AudioSink = sink });
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        return sink.Blocks > 50;
    }
}
