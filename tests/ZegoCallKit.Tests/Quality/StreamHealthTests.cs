using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Quality;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Quality;

public sealed class StreamHealthTests
{
    private static readonly StreamId Id = new("s");

    [Fact]
    public void On_a_good_network_all_is_good_and_on_a_bad_one_it_says_why() => CloudRig.Run(async rig =>
    {
        var (publication, playback) = await CallAsync(rig);
        await playback.Health.Changes.Record().WaitForAsync(static health => health.Verdict == StreamVerdict.Good);
        await publication.Health.Changes.Record().WaitForAsync(static health => health.Verdict == StreamVerdict.Good);

        rig.Cloud.SetNetwork("me", new NetworkConditions { Loss = 0.4, Latency = TimeSpan.FromMilliseconds(700) });
        var poor = await playback.Health.Changes.Record().WaitForAsync(static health => health.Verdict == StreamVerdict.Poor && health.Troubles.HasFlag(StreamTroubles.Delay));
        Assert.True(poor.Troubles.HasFlag(StreamTroubles.PacketLoss), $"{poor}");
        rig.Cloud.SetNetwork("me", NetworkConditions.Perfect);
        await playback.Health.Changes.Record().WaitForAsync(static health => health.Verdict == StreamVerdict.Good);
    });

    [Fact]
    public void A_stream_that_plays_without_bringing_anything_is_stalled_after_a_while_until_something_comes() => CloudRig.Run(async rig =>
    {
        var (_, playback) = await CallAsync(rig);
        await playback.Health.Changes.Record().WaitForAsync(static health => health.Verdict == StreamVerdict.Good);
        rig.Cloud.SetNetwork("me", new NetworkConditions { Loss = 1 });
        var began = rig.Time.Elapsed;
        await playback.Health.Changes.Record().WaitForAsync(static health => health.IsStalled);
        Assert.InRange((rig.Time.Elapsed - began).TotalSeconds, 6, 10.5);
        Assert.Equal(PlaybackPhase.Playing, playback.State.Current.Phase);
        rig.Cloud.SetNetwork("me", NetworkConditions.Perfect);
        await playback.Health.Changes.Record().WaitForAsync(static health => health is { IsStalled: false, Verdict: StreamVerdict.Good });
    });

    [Fact]
    public void A_publication_that_sends_nothing_is_stalled_until_something_goes_out() => CloudRig.Run(async rig =>
    {
        var room = await rig.LoginAsync("me");
        var publication = await room.PublishAsync(Id, new PublishOptions { Audio = AudioInput.Pushed, Video = VideoInput.None });
        var began = rig.Time.Elapsed;
        await publication.Health.Changes.Record().WaitForAsync(static health => health is { IsStalled: true, Verdict: StreamVerdict.Poor });
        Assert.InRange((rig.Time.Elapsed - began).TotalSeconds, 6, 10.5);

        for (var i = 0; i < 500 && publication.Health.Current.IsStalled; i++)
        {
            publication.SendAudio(new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.FromMilliseconds(10 * i)));
            rig.Time.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.False(publication.Health.Current.IsStalled);
    });

    [Fact]
    public void Who_has_switched_everything_off_sends_nothing_and_is_not_stalled() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync();
        var room = await client.LoginRoomAsync(CloudRig.RoomId, ClientRig.Self);
        var publication = await room.PublishAsync(Id);
        var stalled = publication.Health.Changes.Record();
        await stalled.WaitForAsync(static health => health.Verdict == StreamVerdict.Good);
        await client.Devices.Camera.SetEnabledAsync(false);
        await client.Devices.Microphone.SetEnabledAsync(false);
        rig.Time.Advance(TimeSpan.FromMinutes(1));
        await client.Devices.Microphone.SetEnabledAsync(true);
        rig.Time.Advance(TimeSpan.FromMinutes(1));
        await publication.SetAudioMutedAsync(true);
        rig.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.DoesNotContain(stalled.Items, static health => health.IsStalled);
    });

    [Fact]
    public void A_camera_that_is_pulled_out_stalls_a_publication_of_pictures_alone() => CloudRig.Run(async rig =>
    {
        var machine = new VirtualDevices();
        var room = await rig.LoginAsync("me", engine: new InMemoryEngineOptions { Devices = machine });
        var publication = await room.PublishAsync(Id, new PublishOptions { Audio = AudioInput.None });
        await publication.Health.Changes.Record().WaitForAsync(static health => health.Verdict == StreamVerdict.Good);
        machine.UnplugCamera("camera-1");
        await publication.Health.Changes.Record().WaitForAsync(static health => health.IsStalled);
        machine.PlugCamera(new EngineDevice("camera-2", "Another"));
        await publication.Health.Changes.Record().WaitForAsync(static health => !health.IsStalled);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_is_missed_where_nothing_is_to_come(bool atThePublisher) => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        if (atThePublisher)
        {
            rig.Engine.Raise(new RemoteCameraStateUpdated("s", RemoteDeviceState.Disabled), new RemoteMicrophoneStateUpdated("s", RemoteDeviceState.Muted));
            rig.Time.RunUntilIdle();
            Assert.Equal((false, false), (playback.State.Current.IsCameraOn, playback.State.Current.IsMicrophoneOn));
        }
        else
        {
            await playback.SetAudioMutedAsync(true);
            await playback.SetVideoMutedAsync(true);
        }

        rig.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(playback.Health.Current.IsStalled);

        // From now on, media is expected, and the time starts again.
        rig.Engine.Raise(new RemoteMicrophoneStateUpdated("s", RemoteDeviceState.Open));
        await playback.SetAudioMutedAsync(false);
        rig.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.False(playback.Health.Current.IsStalled);
        rig.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.True(playback.Health.Current.IsStalled);
    });

    [Fact]
    public void Every_sign_of_life_puts_the_stall_off() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig, new RoomOptions { StallAfter = TimeSpan.FromSeconds(4) });
        for (var i = 0; i < 10; i++)
        {
            rig.Time.Advance(TimeSpan.FromSeconds(3));
            rig.Engine.Raise(new PlayerQualityUpdated("s", new PlayQuality { AudioReceiveFps = 50 }));
            rig.Time.RunUntilIdle();
        }

        Assert.False(playback.Health.Current.IsStalled);
        rig.Engine.Raise(new PlayerQualityUpdated("s", new PlayQuality()));
        rig.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.True(playback.Health.Current.IsStalled);
        var told = playback.Health.Changes.Record();
        await playback.StopAsync();
        await told.Completed;
    });

    [Fact]
    public void A_break_is_fair_until_it_goes_on() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        rig.Engine.Raise(new PlayerQualityUpdated("s", new PlayQuality { AudioReceiveFps = 50, Level = QualityLevel.Good }), new PlayerMediaEvent("s", MediaEvent.VideoBroke));
        rig.Time.RunUntilIdle();
        Assert.Equal(new StreamHealth { Verdict = StreamVerdict.Fair, Troubles = StreamTroubles.VideoBreaks }, playback.Health.Current);
        rig.Engine.Raise(new PlayerMediaEvent("s", MediaEvent.AudioBroke), new PlayerMediaEvent("s", MediaEvent.VideoResumed));
        rig.Time.RunUntilIdle();
        Assert.Equal(StreamTroubles.AudioBreaks, playback.Health.Current.Troubles);
        rig.Engine.Raise(new PlayerMediaEvent("s", MediaEvent.AudioResumed), new RemoteSpeakerStateUpdated("s", RemoteDeviceState.Muted));
        rig.Time.RunUntilIdle();
        Assert.Equal(StreamVerdict.Good, playback.Health.Current.Verdict);
        Assert.False(playback.State.Current.IsSpeakerOn);
    });

    [Fact]
    public void An_interruption_is_poor_and_over_when_it_is_over() => SimulatedRig.Run(async rig =>
    {
        var playback = await PlayAsync(rig);
        rig.Engine.LetPublishSucceed();
        var publication = await rig.Room.PublishAsync(new StreamId("own"));
        rig.Engine.Raise(new PlayerStateUpdated("s", PlayerState.Requesting, 1004020, ""), new PublisherStateUpdated("own", PublisherState.Requesting, 1003020, ""));
        rig.Time.RunUntilIdle();
        Assert.Equal(StreamTroubles.Interrupted, playback.Health.Current.Troubles);
        Assert.Equal(StreamTroubles.Interrupted, publication.Health.Current.Troubles);
        rig.Engine.Raise(new PlayerStateUpdated("s", PlayerState.Playing, 0, ""), new PublisherStateUpdated("own", PublisherState.Publishing, 0, ""));
        rig.Time.RunUntilIdle();
        Assert.Equal(StreamTroubles.None, playback.Health.Current.Troubles);
        Assert.Equal(StreamTroubles.None, publication.Health.Current.Troubles);
    });

    [Fact]
    public void First_frames_of_both_sides_are_timed() => CloudRig.Run(async rig =>
    {
        var (publication, playback) = await CallAsync(rig);
        await publication.State.Changes.Record().WaitForAsync(static state => state is { TimeToFirstAudio: not null, TimeToFirstVideo: not null });
        await playback.State.Changes.Record().WaitForAsync(static state => state is { TimeToFirstAudio: not null, TimeToFirstVideo: not null });

        Assert.InRange(publication.State.Current.TimeToFirstVideo!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    });

    private static async Task<(IPublication Publication, IPlayback Playback)> CallAsync(CloudRig rig)
    {
        var ann = await rig.LoginAsync("ann");
        var room = await rig.LoginAsync("me");
        var publication = await ann.PublishAsync(Id, new PublishOptions { VideoConfig = new VideoConfig { EncodeWidth = 64, EncodeHeight = 36, FramesPerSecond = 5 } });
        return (publication, await room.PlayAsync(Id));
    }

    private static async Task<IPlayback> PlayAsync(ClientRig rig, RoomOptions? options = null)
    {
        var room = await rig.LoginAsync(options);
        rig.Engine.LetPlaySucceed(ResultOrder.Inside);
        return await room.PlayAsync(Id);
    }
}
