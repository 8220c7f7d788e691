using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests when frames are delivered, and what is reported about them.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class MediaContract<TRig> : CallTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public async Task The_first_frames_are_reported_on_both_sides()
    {
        var (publisher, player) = await CallAsync();
        for (var i = 0; i < 20; i++)
        {
            Show(publisher, VideoPixelFormat.I420, 64, 36, i);
            await SpeakAsync(publisher, i * 5, 5, Samples.Ramp);
        }

        await publisher.WaitForAsync<PublisherSentAudioFirstFrame>(e => e.Channel == PublishChannel.Main);
        await publisher.WaitForAsync<PublisherSentVideoFirstFrame>(e => e.Channel == PublishChannel.Main);
        await player.WaitForAsync<PlayerReceivedAudioFirstFrame>(e => e.StreamId == Stream);
        var received = await player.WaitForAsync<PlayerReceivedVideoFirstFrame>(e => e.StreamId == Stream);
        var rendered = await player.WaitForAsync<PlayerRenderedVideoFirstFrame>(e => e.StreamId == Stream);
        var size = await player.WaitForAsync<PlayerVideoSizeChanged>();
        Assert.True(received.Entry.Index < rendered.Entry.Index);
        Assert.Equal(new PlayerVideoSizeChanged(Stream, 64, 36), size.Event);
        Assert.Null(received.Entry.Command);
    }

    [Fact]
    public async Task Without_an_observer_and_without_rendering_no_frames_are_handed_over()
    {
        var (publisher, player) = await CallAsync(observe: false);
        await SpeakAsync(publisher, 0, 20, Samples.Ramp);
        Show(publisher, VideoPixelFormat.I420, 64, 36, 1);
        await PassAsync(1000);
        Assert.Empty(player.Frames.RemoteAudio(Stream));
        Assert.Empty(player.Frames.RemoteVideo(Stream));
        Assert.Empty(player.Frames.PlaybackAudio);
        Assert.Empty(player.Frames.CapturedAudio);
    }

    [Fact]
    public async Task After_playing_stopped_nothing_is_handed_over()
    {
        var (publisher, player) = await CallAsync();
        player.Accept(e => e.Playing.StopPlaying(Stream));
        await PassAsync(200);
        var audio = player.Frames.RemoteAudio(Stream).Count;
        var video = player.Frames.RemoteVideo(Stream).Count;
        await SpeakAsync(publisher, 0, 20, Samples.Ramp);
        Show(publisher, VideoPixelFormat.I420, 64, 36, 1);
        await PassAsync(1000);
        Assert.Equal(audio, player.Frames.RemoteAudio(Stream).Count);
        Assert.Equal(video, player.Frames.RemoteVideo(Stream).Count);
    }

    [Fact]
    public async Task Players_see_that_a_publisher_muted()
    {
        var publisher = await ConnectedAsync("bob");
        await PublishAsync(publisher, Stream);
        var player = await ConnectedAsync("alice");
        await PlayAsync(player, Stream);
        await PassAsync(500);

        publisher.Accept(e => e.Publishing.MuteAudio(true, PublishChannel.Main));
        publisher.Accept(e => e.Publishing.MuteVideo(true, PublishChannel.Main));

        await player.WaitForAsync<RemoteMicrophoneStateUpdated>(e => e.StreamId == Stream && e.State == RemoteDeviceState.Muted);
        await player.WaitForAsync<RemoteCameraStateUpdated>(e => e.StreamId == Stream && e.State == RemoteDeviceState.Muted);
    }

    [Fact]
    public async Task Players_see_that_a_publisher_switched_the_camera_off()
    {
        var publisher = await ConnectedAsync("bob");
        await PublishAsync(publisher, Stream);
        var player = await ConnectedAsync("alice");
        await PlayAsync(player, Stream);
        await PassAsync(500);
        publisher.Accept(e => e.Capture.EnableCamera(false, PublishChannel.Main));
        await player.WaitForAsync<RemoteCameraStateUpdated>(e => e.StreamId == Stream && e.State == RemoteDeviceState.Disabled);
    }
}
