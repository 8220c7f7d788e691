using Moq;
using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Publishing;

public sealed class PublicationTests
{
    private static readonly StreamId Id = new("own");

    [Fact]
    public void A_mute_is_in_force_when_its_task_completes() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        await publication.SetAudioMutedAsync(true);
        await publication.SetVideoMutedAsync(true);

        Assert.True(publication.State.Current.IsAudioMuted);
        Assert.True(publication.State.Current.IsVideoMuted);
        Assert.Equal([false, true], rig.Engine.Journal.Of("Publishing.MuteAudio").Select(command => (bool)command.Arguments[0]!));
    });

    [Fact]
    public void A_refused_mute_fails_and_the_state_stays() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        rig.Engine.Publishing.Setup(publishing => publishing.MuteAudio(true, PublishChannel.Main)).Returns(new Engine.EngineResult(1000001));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => publication.SetAudioMutedAsync(true));

        Assert.Equal(("MutePublishStreamAudio", ZegoErrorCode.EngineNotCreate), (fault.Operation, fault.Code));
        Assert.False(publication.State.Current.IsAudioMuted);
    });

    [Fact]
    public void A_setter_cancelled_before_its_turn_is_not_sent() => SimulatedRig.Run(async rig =>
    {
        using var cancellation = new CancellationTokenSource();
        var publication = await PublishAsync(rig);
        rig.Engine.Journal.Clear();
        var mute = publication.SetAudioMutedAsync(true, cancellation.Token);
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => mute);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => publication.SetVideoMutedAsync(true, cancellation.Token));
        rig.Time.RunUntilIdle();

        Assert.Empty(rig.Engine.Journal.Commands);
        Assert.False(publication.State.Current.IsAudioMuted);
    });

    [Fact]
    public void The_size_of_the_captured_video_is_told() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        Assert.True(publication.State.Current.VideoSize.IsEmpty);
        rig.Engine.Raise(new PublisherVideoSizeChanged(PublishChannel.Auxiliary, 1280, 720), new PublisherVideoSizeChanged(PublishChannel.Main, 640, 360));
        rig.Time.RunUntilIdle();

        Assert.Equal(new System.Drawing.Size(640, 360), publication.State.Current.VideoSize);
    });

    [Fact]
    public void A_new_video_configuration_is_sent_and_a_bad_one_is_not() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        await publication.SetVideoConfigAsync(new VideoConfig { EncodeWidth = 320, EncodeHeight = 240 });
        Assert.Throws<ArgumentException>("config.EncodeWidth", () => { _ = publication.SetVideoConfigAsync(new VideoConfig { EncodeWidth = 321 }); });
        Assert.Throws<ArgumentNullException>(() => { _ = publication.SetVideoConfigAsync(null!); });

        Assert.Equal(320, ((VideoConfig)Assert.Single(rig.Engine.Journal.Of("Encoding.SetVideoConfig")).Arguments[0]!).EncodeWidth);
    });

    [Theory]
    [InlineData(ResultOrder.Inside)]
    [InlineData(ResultOrder.InsideOnAnotherThread)]
    [InlineData(ResultOrder.After)]
    [InlineData(ResultOrder.TwiceInside)]
    [InlineData(ResultOrder.TwiceAfter)]
    [InlineData(ResultOrder.InsideAndAfter)]
    public void An_extra_info_is_set_when_the_server_says_so(ResultOrder order) => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        rig.Engine.AnswerStreamExtraInfo(order);
        await publication.SetExtraInfoAsync("hello");
        Assert.Equal("hello", publication.State.Current.ExtraInfo);

        rig.Engine.AnswerStreamExtraInfo(order, 1000001);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => publication.SetExtraInfoAsync("other"));
        Assert.Equal(ZegoErrorCode.EngineNotCreate, fault.Code);
        Assert.Equal("hello", publication.State.Current.ExtraInfo);
    });

    [Fact]
    public void An_extra_info_without_an_answer_times_out() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        rig.Engine.Publishing.Setup(publishing => publishing.SetExtraInfo(It.IsAny<string>(), PublishChannel.Main))
            .Returns(() => rig.Engine.Answer(ResultOrder.After, sequence => [new RoomExtraInfoSet("room", "k", sequence, 0), new RoomLoginResult("room", sequence, 0, ""), new StreamExtraInfoSet(sequence + 1, 0)]));

        await Assert.ThrowsAsync<ZegoTimeoutException>(() => publication.SetExtraInfoAsync("hello"));
        Assert.Equal("", publication.State.Current.ExtraInfo);
    });

    [Fact]
    public void Quality_is_told() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        var told = publication.Quality.Changes.Record();
        rig.Engine.Raise(new PublisherQualityUpdated("own", new PublishQuality { VideoKbps = 600, Level = QualityLevel.Good }), new PublisherQualityUpdated("another", new PublishQuality()));
        rig.Time.RunUntilIdle();

        Assert.Equal([QualityLevel.Unknown, QualityLevel.Good], told.Items.Select(quality => quality.Level));
        await publication.StopAsync();
        await told.Completed;
    });

    [Fact]
    public void Repeated_stops_share_one_stop() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        var stops = Task.WhenAll(publication.StopAsync(), publication.StopAsync(), publication.DisposeAsync().AsTask());
        await stops;
        await publication.StopAsync();

        Assert.Equal(1, rig.Engine.Journal.Count("Publishing.StopPublishing"));
        Assert.Equal(new PublicationEnd { Reason = PublicationEndReason.Stopped }, await publication.Completion);
    });

    [Fact]
    public void After_the_end_every_verb_says_so_and_nothing_is_sent() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        await publication.StopAsync();
        rig.Engine.Journal.Clear();
        Task[] attempts = [publication.SetAudioMutedAsync(true), publication.SetVideoMutedAsync(true), publication.SetExtraInfoAsync("x"), publication.SetVideoConfigAsync(new VideoConfig())];
        foreach (var attempt in attempts)
        {
            Assert.Equal(ZegoErrorCode.PublisherPublishStreamFailed, (await Assert.ThrowsAsync<ZegoException>(() => attempt)).Code);
        }

        Assert.Empty(rig.Engine.Journal.Commands);
    });

    [Fact]
    public void A_late_result_does_not_change_the_final_state() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        rig.Engine.AnswerStreamExtraInfo(ResultOrder.After);
        var setting = publication.SetExtraInfoAsync("hello");
        rig.Time.RunUntilIdle();
        await publication.StopAsync();
        await Assert.ThrowsAsync<ZegoException>(() => setting);
        var final = publication.State.Current;
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(PublicationPhase.Ended, final.Phase);
        Assert.Same(final, publication.State.Current);
    });

    [Fact]
    public void Pushed_frames_go_to_the_channel_until_the_end() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig, new PublishOptions { Channel = PublishChannel.Third, Audio = AudioInput.Pushed, Video = VideoInput.Pushed });
        Push(publication);
        await publication.StopAsync();

        Assert.Equal(PublishChannel.Third, Assert.Single(rig.Engine.Frames.Audio).Channel);
        Assert.Equal(PublishChannel.Third, Assert.Single(rig.Engine.Frames.Video).Channel);
        Assert.Throws<ZegoException>(() => publication.SendAudio(new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero)));
        Assert.Throws<ZegoException>(() => publication.SendVideo(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero)));
        Assert.Single(rig.Engine.Frames.Audio);
        Assert.Single(rig.Engine.Frames.Video);
    });

    [Fact]
    public void Frames_the_engine_refuses_are_an_exception_and_so_is_pushing_where_nothing_is_pushed() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        var pushed = await room.PublishAsync(Id, new PublishOptions { Audio = AudioInput.Pushed });
        rig.Engine.Frames.Result = new Engine.EngineResult(1012002);
        var fault = Assert.Throws<ZegoException>(() => pushed.SendAudio(new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero)));
        Assert.Equal(1012002, (int)fault.Code);
        var other = await room.PublishAsync(new StreamId("devices"), new PublishOptions { Channel = PublishChannel.Auxiliary });

        Assert.Throws<InvalidOperationException>(() => other.SendAudio(new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero)));
        Assert.Throws<InvalidOperationException>(() => other.SendVideo(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero)));
        rig.Engine.Frames.Result = default;
    });

    private static void Push(IPublication publication)
    {
        publication.SendAudio(new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero));
        publication.SendVideo(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero));
    }

    private static async Task<IPublication> PublishAsync(ClientRig rig, PublishOptions? options = null)
    {
        IRoom room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        return await room.PublishAsync(Id, options);
    }
}
