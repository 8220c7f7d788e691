using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Publishing;

/// <summary>Sources are read while the engine wants media, and are released with the publication.</summary>
public sealed class PublicationSourceTests
{
    [Fact]
    public void Audio_flows_from_the_start_and_video_while_the_engine_asks_for_it() => SimulatedRig.Run(async rig =>
    {
        var source = new DisposableSource();
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        var publication = await room.PublishAsync(new StreamId("own"), new PublishOptions { Audio = AudioInput.From(source), Video = VideoInput.From(source) });
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEmpty(rig.Engine.Frames.Audio);
        Assert.Empty(rig.Engine.Frames.Video);

        rig.Engine.Raise(new CustomVideoCaptureStarted(PublishChannel.Main));
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        var pictures = rig.Engine.Frames.Video.Count;
        Assert.InRange(pictures, 10, 11);
        rig.Engine.Raise(new CustomVideoCaptureStopped(PublishChannel.Main));
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.InRange(rig.Engine.Frames.Video.Count, pictures, pictures + 1);
        await publication.StopAsync();
    });

    [Fact]
    public void After_the_end_sources_are_read_no_more_and_stay_their_owners() => SimulatedRig.Run(async rig =>
    {
        var audio = new DisposableSource();
        var video = new DisposableSource();
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        var publication = await room.PublishAsync(new StreamId("own"), new PublishOptions { Audio = AudioInput.From(audio), Video = VideoInput.From(video) });
        rig.Engine.Raise(new CustomVideoCaptureStarted(PublishChannel.Main));
        rig.Time.Advance(TimeSpan.FromSeconds(1));
        await publication.StopAsync();
        Assert.Equal((0, 0), (audio.Disposals, video.Disposals));
        audio.Dispose();
        video.Dispose();
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((0, 0), (audio.ReadsAfterDisposal, video.ReadsAfterDisposal));
    });

    [Fact]
    public void A_source_that_throws_is_a_fault_and_publishing_goes_on() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("audio source of own");
        var source = new DisposableSource { Throws = true };
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        var publication = await room.PublishAsync(new StreamId("own"), new PublishOptions { Audio = AudioInput.From(source) });
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(PublicationPhase.Publishing, publication.State.Current.Phase);
    });

    [Fact]
    public void Custom_inputs_are_switched_on_before_publishing_and_back_after_it() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.Journal.Clear();
        var publication = await room.PublishAsync(new StreamId("own"), new PublishOptions { Audio = AudioInput.Pushed, Video = VideoInput.Pushed });
        await publication.StopAsync();
        await (await room.PublishAsync(new StreamId("own"), new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None })).StopAsync();

        Assert.Equal(
            [
                "Sources.SetAudioSource(Custom, Main)", "Sources.SetVideoSource(Custom, Main)", "CustomVideo.EnableCapture(True, Main)", "Publishing.StartPublishing(own, room, Main)",
                "Publishing.StopPublishing(Main)", "Sources.SetAudioSource(Microphone, Main)", "CustomVideo.EnableCapture(False, Main)", "Sources.SetVideoSource(Camera, Main)",
                "Sources.SetAudioSource(None, Main)", "Sources.SetVideoSource(None, Main)", "Publishing.StartPublishing(own, room, Main)",
                "Publishing.StopPublishing(Main)", "Sources.SetAudioSource(Microphone, Main)", "Sources.SetVideoSource(Camera, Main)",
            ],
            rig.Engine.Journal.Commands.Where(command => !command.Name.Contains("Mute", StringComparison.Ordinal)).Select(command => command.ToString()));
    });
}
