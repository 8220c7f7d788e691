using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Contract;

/// <summary>Verifies the statements of docs/engine-differences.md about the in-memory engine.</summary>
public sealed class DifferencesTests : ContractTests<InMemoryRig>
{
    [Fact]
    public void Any_number_of_engines_may_live_at_once() => Assert.Null(new InMemoryCloud().CreateEngineFactory().ExclusivityKey);

    [Fact]
    public void The_version_says_what_it_is() => Assert.Equal("3.25.0-memory", Rig.Create().Engine.Lifecycle.Version);

    [Fact]
    public async Task Of_a_token_only_the_expiry_counts()
    {
        var probe = Online("alice", Rig.Profile with { AppSign = "" });
        var login = probe.Login(Room, new EngineLoginOptions { Token = Token04.Create("somebody else", Rig.Time.GetUtcNow() + TimeSpan.FromHours(1)) });
        await probe.WaitForAsync<RoomLoginResult>(e => e.Sequence == login.Sequence && e.Code == 0);
        probe.Accept(e => e.Rooms.Logout(Room));
        login = probe.Login(Room, new EngineLoginOptions { Token = "not a token" });
        await probe.WaitForAsync<RoomLoginResult>(e => e.Sequence == login.Sequence && e.Code == 0);
    }

    [Fact]
    public async Task Connecting_gives_up_after_twenty_minutes_to_the_second()
    {
        var probe = Connecting();
        await PassAsync(TimeSpan.FromMinutes(20).TotalMilliseconds - 1);
        probe.AssertNone<RoomLoginResult>();
        await PassAsync(2);
        Assert.Equal(1002053, probe.Log.Of<RoomLoginResult>().Single().Event.Code);
    }

    [Fact]
    public async Task The_twenty_first_play_ends_while_connecting_too()
    {
        var probe = Connecting();
        for (var i = 0; i < 21; i++)
        {
            probe.Accept(e => e.Playing.StartPlaying($"s{i}", "", view: null));
        }

        await probe.WaitForAsync<PlayerStateUpdated>(e => e.StreamId == "s20" && e.State == PlayerState.NotPlaying && e.Code == 1004010);
    }

    [Fact]
    public async Task Every_engine_has_a_queue_of_refused_results_of_its_own()
    {
        var alice = Initialised();
        var bob = Initialised("bob");
        alice.Run(e => e.Messages.SendBroadcast(Room, "text"));
        bob.Run(e => e.Messages.SendBroadcast(Room, "text"));
        await PassAsync(60);
        Assert.Single(alice.Log.Of<BroadcastMessageSent>());
        Assert.Single(bob.Log.Of<BroadcastMessageSent>());
    }

    [Fact]
    public void On_simulated_time_the_end_is_reported_by_the_command_itself()
    {
        var probe = Initialised();
        var end = probe.Accept(e => e.Lifecycle.Uninitialize());
        Assert.Single(end.Inside.OfType<EngineUninitialized>());
    }

    [Fact]
    public void On_the_systems_clock_the_end_is_reported_on_the_engines_thread_while_the_command_waits()
    {
        var engine = new InMemoryCloud().CreateEngineFactory().Create();
        var log = new EventLog(TimeProvider.System, TimeProvider.System.GetTimestamp());
        engine.Lifecycle.Initialize(Rig.Profile, log, Rig.Create().Frames);
        engine.Lifecycle.Uninitialize();
        Assert.NotEqual(Environment.CurrentManagedThreadId, log.Of<EngineUninitialized>().Single().Entry.ThreadId);
    }

    [Fact]
    public void A_channel_beyond_the_four_is_an_exception()
    {
        var probe = Connecting();
        Assert.Throws<ArgumentOutOfRangeException>(() => probe.Engine.Publishing.StartPublishing("stream", "", (PublishChannel)4));
        Assert.Throws<ArgumentOutOfRangeException>(() => probe.Engine.Encoding.SetVideoConfig(new ZegoCallKit.Media.VideoConfig(), (PublishChannel)(-1)));
    }

    [Fact]
    public async Task Files_of_media_players_are_not_decoded()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".mp4");
        await File.WriteAllBytesAsync(path, [0, 0, 0, 24, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. new byte[100]], TestContext.Current.CancellationToken);
        var probe = Initialised();
        var player = probe.Engine.MediaPlayers.Create().Value;
        probe.Accept(e => e.MediaPlayers.Load(player, path));
        Assert.Equal(1008005, (await probe.WaitForAsync<MediaPlayerLoaded>()).Event.Code);
        File.Delete(path);
    }

    [Theory]
    [InlineData("recording.mp4")]
    [InlineData("recording.flv")]
    [InlineData("recording.aac")]
    public void Recordings_are_not_encoded(string path)
    {
        var probe = Initialised();
        Assert.Equal(1010002, probe.Run(e => e.Recording.StartRecording(path, ZegoCallKit.Media.RecordingContent.AudioAndVideo, PublishChannel.Main)).Code);
    }

    [Fact]
    public void There_are_one_screen_and_one_window() =>
        Assert.Equal([ScreenSourceKind.Screen, ScreenSourceKind.Window], Initialised().Engine.Screens.GetSources().Value.Select(static source => source.Kind));

    [Fact]
    public async Task An_upload_of_logs_succeeds_and_sends_nothing()
    {
        var probe = Initialised();
        var upload = probe.Accept(e => e.Lifecycle.UploadLog());
        Assert.Equal(new LogUploaded(upload.Sequence, 0), (await probe.WaitForAsync<LogUploaded>()).Event);
    }

    [Fact]
    public async Task Hearing_oneself_is_accepted_and_mixes_nothing_into_what_is_played()
    {
        var probe = Initialised();
        probe.Accept(e => e.Levels.SetHeadphoneMonitorVolume(200));
        probe.Accept(e => e.Levels.EnableHeadphoneMonitor(true));
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured | AudioObservation.Playback, AudioFormat.Default));
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        for (var i = 0; i < 50; i++)
        {
            probe.Accept(e => e.Frames.SendAudio(new AudioFrame(Samples.Constant(8_000), AudioFormat.Default, TimeSpan.FromMilliseconds(10 * i)), PublishChannel.Main));
            await PassAsync(10);
        }

        Assert.Contains(probe.Frames.CapturedAudio, static block => block.Samples.Any(static sample => sample == 8_000));
        Assert.NotEmpty(probe.Frames.PlaybackAudio);
        Assert.All(probe.Frames.PlaybackAudio, static block => Assert.All(block.Samples, static sample => Assert.Equal(0, sample)));
    }

    [Fact]
    public void A_machine_has_one_device_of_each_kind()
    {
        var engine = Initialised().Engine;
        Assert.Single(engine.AudioDevices.GetDevices(AudioDeviceType.Microphone).Value);
        Assert.Single(engine.AudioDevices.GetDevices(AudioDeviceType.Speaker).Value);
        Assert.Single(engine.Capture.GetCameras().Value);
    }

    [Fact]
    public async Task The_figures_count_raw_bytes_and_the_opinion_score_is_unknown()
    {
        var bob = await ConnectedAsync("bob");
        bob.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        bob.Accept(e => e.CustomVideo.EnableCapture(true, PublishChannel.Main));
        await PublishAsync(bob, "stream");
        var alice = await ConnectedAsync("alice");
        await PlayAsync(alice, "stream");
        for (var i = 0; i < 1000; i++)
        {
            bob.Accept(e => e.Frames.SendAudio(new AudioFrame(Samples.Constant(1), AudioFormat.Default, TimeSpan.FromMilliseconds(10 * i)), PublishChannel.Main));
            await PassAsync(10);
        }

        var quality = alice.Log.Of<PlayerQualityUpdated>()[^1].Event.Quality;
        Assert.InRange(quality.AudioKbps, 768 * 0.95, 768 * 1.05);
        Assert.Equal(-1, quality.Mos);
    }

    [Fact]
    public async Task Pictures_arrive_without_a_view()
    {
        var bob = await ConnectedAsync("bob");
        bob.Accept(e => e.CustomVideo.EnableCapture(true, PublishChannel.Main));
        await PublishAsync(bob, "stream");
        var alice = await ConnectedAsync("alice");
        alice.Accept(e => e.CustomVideo.EnableRender(true, VideoPixelFormat.I420, engineDraws: false));
        alice.Accept(e => e.CustomVideo.EnableRemoteRender(true, "stream"));
        await PlayAsync(alice, "stream");
        bob.Accept(e => e.Frames.SendVideo(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero), PublishChannel.Main));
        await alice.WaitForAsync<PlayerReceivedVideoFirstFrame>();
    }
}
