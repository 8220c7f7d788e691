using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests media players, which play files locally and into the audio of the main channel.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class MediaPlayersContract<TRig> : CallTests<TRig>
    where TRig : EngineRig, new()
{
    private const PublishChannel Main = PublishChannel.Main;

    // The peak of a sine at -20 dBFS, which survives resampling.
    private const double Amplitude = 3277;

    // Longer than a second, the interval of the progress.
    private static readonly TimeSpan Length = TimeSpan.FromMilliseconds(1500);

    private readonly string _folder = Directory.CreateTempSubdirectory("zego-players").FullName;

    /// <inheritdoc/>
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Write("long.wav", Length);
        Write("short.wav", TimeSpan.FromMilliseconds(300));
    }

    [Fact]
    public void Without_an_engine_there_is_no_player()
    {
        var made = Rig.Create().Engine.MediaPlayers.Create();
        Assert.Equal((1000001, -1), (made.Code, made.Value));
    }

    [Fact]
    public void There_are_ten_players_and_a_destroyed_one_makes_room()
    {
        var engine = Initialised().Engine.MediaPlayers;
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(i, engine.Create().Value);
        }

        var eleventh = engine.Create();
        Assert.Equal((1008030, -1), (eleventh.Code, eleventh.Value));
        Assert.Equal(0, engine.Destroy(4).Code);
        Assert.Equal(1008001, engine.Destroy(4).Code);
        Assert.Equal(4, engine.Create().Value);
    }

    [Fact]
    public void Players_end_with_the_engine()
    {
        var probe = Initialised();
        Assert.Equal(0, probe.Engine.MediaPlayers.Create().Value);
        probe.Accept(e => e.Lifecycle.Uninitialize());
        Assert.Equal(0, probe.Initialize().Code);
        Assert.Equal(1008001, probe.Run(e => e.MediaPlayers.Load(0, File("long.wav"))).Code);
        Assert.Equal(0, probe.Engine.MediaPlayers.Create().Value);
    }

    [Fact]
    public async Task A_player_without_a_file_does_nothing()
    {
        var (probe, player) = Player();
        Assert.Equal(1008003, probe.Run(e => e.MediaPlayers.Start(player)).Code);
        Assert.Equal(1008099, probe.Run(e => e.MediaPlayers.Pause(player)).Code);
        Assert.Equal(1008099, probe.Run(e => e.MediaPlayers.ResumePlaying(player)).Code);
        Assert.Equal(TimeSpan.Zero, probe.Engine.MediaPlayers.GetDuration(player).Value);
        var seek = probe.Run(e => e.MediaPlayers.Seek(player, TimeSpan.Zero));
        Assert.Equal(1008016, seek.Code);
        var sought = await probe.WaitForAsync<MediaPlayerSought>(e => e.Sequence == seek.Sequence);
        Assert.Equal((player, 1008016), (sought.Event.Player, sought.Event.Code));
        AssertLater(sought.Entry, seek);
    }

    [Theory]
    [InlineData("", 1008005)]
    [InlineData("missing.wav", 1008006)]
    [InlineData("text.wav", 1008005)]
    public async Task A_file_that_cannot_be_played_is_told_later(string name, int code)
    {
        await System.IO.File.WriteAllTextAsync(File("text.wav"), "This is a text.", TestContext.Current.CancellationToken);
        var (probe, player) = Player();
        var load = probe.Accept(e => e.MediaPlayers.Load(player, name.Length == 0 ? "" : File(name)));
        var loaded = await probe.WaitForAsync<MediaPlayerLoaded>();
        Assert.Equal((player, code), (loaded.Event.Player, loaded.Event.Code));
        AssertLater(loaded.Entry, load);
        Assert.Equal(code, (await probe.WaitForAsync<MediaPlayerStateUpdated>(e => e.State == EngineMediaPlayerState.NoPlay)).Event.Code);
        Assert.Equal(1008003, probe.Run(e => e.MediaPlayers.Start(player)).Code);

        await LoadAsync(probe, player, "long.wav");
    }

    [Fact]
    public void A_path_that_is_too_long_is_refused()
    {
        var (probe, player) = Player();
        Assert.Equal(1008004, probe.Run(e => e.MediaPlayers.Load(player, new string('a', 3000))).Code);
    }

    [Fact]
    public async Task A_file_is_loaded_once_and_its_duration_is_known_then()
    {
        var (probe, player) = await LoadedAsync("long.wav");
        Assert.Equal(Length, probe.Engine.MediaPlayers.GetDuration(player).Value);
        Assert.Equal(1008014, probe.Run(e => e.MediaPlayers.Load(player, File("short.wav"))).Code);
    }

    [Fact]
    public async Task Loading_a_file_starts_the_media_engine_and_a_logout_stops_it()
    {
        var (probe, player) = await LoadedAsync("long.wav");
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        Assert.Equal(1011003, probe.Run(e => e.CustomVideo.EnableRender(true, VideoPixelFormat.I420, engineDraws: false)).Code);
        probe.Accept(e => e.MediaPlayers.Destroy(player));
        await PassAsync(1000);
        probe.AssertNone<EngineStateUpdated>(e => !e.IsStarted);

        Assert.Equal(0, probe.Login(Room).Code);
        probe.Accept(e => e.Rooms.Logout(Room));
        await probe.WaitForAsync<EngineStateUpdated>(e => !e.IsStarted);
        probe.Accept(e => e.CustomVideo.EnableRender(true, VideoPixelFormat.I420, engineDraws: false));
    }

    [Fact]
    public async Task A_file_plays_to_its_end_tells_its_progress_and_plays_again()
    {
        var (probe, player) = await LoadedAsync("long.wav");
        var start = probe.Accept(e => e.MediaPlayers.Start(player));
        var playing = await StateAsync(probe, EngineMediaPlayerState.Playing, start);
        AssertLater(playing, start);
        Assert.Equal(1008014, probe.Run(e => e.MediaPlayers.Start(player)).Code);
        var ended = await StateAsync(probe, EngineMediaPlayerState.PlayEnded, start);
        Assert.InRange((ended.At - playing.At).TotalMilliseconds, 1000, 3000);
        var progress = probe.Log.Of<MediaPlayerProgressed>();
        Assert.InRange(progress[0].Event.Position.TotalMilliseconds, 900, 1300);
        Assert.Equal(Length, progress[^1].Event.Position);
        Assert.All(progress, p => Assert.Equal(player, p.Event.Player));

        Assert.Equal(1008016, probe.Run(e => e.MediaPlayers.Seek(player, TimeSpan.Zero)).Code);
        Assert.Equal(1008099, probe.Run(e => e.MediaPlayers.Pause(player)).Code);
        var again = probe.Accept(e => e.MediaPlayers.Start(player));
        await StateAsync(probe, EngineMediaPlayerState.PlayEnded, again);
    }

    [Fact]
    public async Task A_player_that_is_started_too_early_plays_once_its_file_is_loaded()
    {
        var (probe, player) = Player();
        probe.Accept(e => e.MediaPlayers.Load(player, File("long.wav")));
        var start = probe.Accept(e => e.MediaPlayers.Start(player));
        await StateAsync(probe, EngineMediaPlayerState.Playing, start);
    }

    [Fact]
    public async Task A_pause_stops_the_file_where_it_is()
    {
        var (probe, player) = await LoadedAsync("long.wav");
        Assert.Equal(1008099, probe.Run(e => e.MediaPlayers.ResumePlaying(player)).Code);
        var start = probe.Accept(e => e.MediaPlayers.Start(player));
        await StateAsync(probe, EngineMediaPlayerState.Playing, start);
        await PassAsync(300);
        var pause = probe.Accept(e => e.MediaPlayers.Pause(player));
        await StateAsync(probe, EngineMediaPlayerState.Pausing, pause);
        Assert.Equal(1008099, probe.Run(e => e.MediaPlayers.Pause(player)).Code);
        Assert.Equal(1008014, probe.Run(e => e.MediaPlayers.Start(player)).Code);
        await PassAsync(2000);
        probe.AssertNone<MediaPlayerStateUpdated>(e => e.State == EngineMediaPlayerState.PlayEnded);
        probe.AssertNone<MediaPlayerProgressed>(from: pause.End);

        var resume = probe.Accept(e => e.MediaPlayers.ResumePlaying(player));
        var resumed = await StateAsync(probe, EngineMediaPlayerState.Playing, resume);
        Assert.Equal(1008099, probe.Run(e => e.MediaPlayers.ResumePlaying(player)).Code);
        var ended = await StateAsync(probe, EngineMediaPlayerState.PlayEnded, resume);
        Assert.InRange((ended.At - resumed.At).TotalMilliseconds, 500, 1800);
    }

    [Fact]
    public async Task A_file_plays_from_the_position_that_was_sought()
    {
        var (probe, player) = await LoadedAsync("long.wav");
        await SeekAsync(probe, player, 1200);
        var start = probe.Accept(e => e.MediaPlayers.Start(player));
        var playing = await StateAsync(probe, EngineMediaPlayerState.Playing, start);
        var ended = await StateAsync(probe, EngineMediaPlayerState.PlayEnded, start);
        Assert.InRange((ended.At - playing.At).TotalMilliseconds, 50, 1000);

        var again = probe.Accept(e => e.MediaPlayers.Start(player));
        playing = await StateAsync(probe, EngineMediaPlayerState.Playing, again);
        await PassAsync(100);
        await SeekAsync(probe, player, 60_000);
        ended = await StateAsync(probe, EngineMediaPlayerState.PlayEnded, again);
        Assert.InRange((ended.At - playing.At).TotalMilliseconds, 50, 1200);
    }

    [Fact]
    public async Task A_repeated_file_has_no_end_until_it_is_no_longer_repeated()
    {
        var (probe, player) = await LoadedAsync("short.wav");
        probe.Accept(e => e.MediaPlayers.EnableRepeat(player, true));
        var start = probe.Accept(e => e.MediaPlayers.Start(player));
        await PassAsync(1500);
        Assert.Single(probe.Log.Of<MediaPlayerStateUpdated>(start.Begin));
        probe.Accept(e => e.MediaPlayers.EnableRepeat(player, false));
        await StateAsync(probe, EngineMediaPlayerState.PlayEnded, start);
    }

    [Fact]
    public async Task A_destroyed_player_says_no_more()
    {
        var (probe, player) = await LoadedAsync("long.wav");
        var start = probe.Accept(e => e.MediaPlayers.Start(player));
        await StateAsync(probe, EngineMediaPlayerState.Playing, start);
        var destroy = probe.Accept(e => e.MediaPlayers.Destroy(player));
        await PassAsync(2000);
        probe.AssertNone<MediaPlayerStateUpdated>(from: destroy.End);
        probe.AssertNone<MediaPlayerProgressed>(from: destroy.End);
    }

    [Fact]
    public async Task A_logout_stops_players_which_can_be_started_again()
    {
        var probe = Connecting();
        var player = probe.Engine.MediaPlayers.Create().Value;
        await LoadAsync(probe, player, "long.wav");
        var start = probe.Accept(e => e.MediaPlayers.Start(player));
        await StateAsync(probe, EngineMediaPlayerState.Playing, start);
        var logout = probe.Accept(e => e.Rooms.Logout(Room));
        await StateAsync(probe, EngineMediaPlayerState.NoPlay, logout);
        Assert.Equal(TimeSpan.Zero, probe.Engine.MediaPlayers.GetDuration(player).Value);
        Assert.Equal(1008016, probe.Run(e => e.MediaPlayers.Seek(player, TimeSpan.Zero)).Code);
        Assert.Equal(1008099, probe.Run(e => e.MediaPlayers.ResumePlaying(player)).Code);
        var again = probe.Accept(e => e.MediaPlayers.Start(player));
        await StateAsync(probe, EngineMediaPlayerState.PlayEnded, again);
    }

    [Fact]
    public async Task Players_play_on_when_the_room_is_switched()
    {
        var probe = Connecting();
        var player = probe.Engine.MediaPlayers.Create().Value;
        await LoadAsync(probe, player, "long.wav");
        var start = probe.Accept(e => e.MediaPlayers.Start(player));
        await StateAsync(probe, EngineMediaPlayerState.Playing, start);
        probe.Accept(e => e.Rooms.SwitchRoom(Room, "other", new EngineLoginOptions()));
        await StateAsync(probe, EngineMediaPlayerState.PlayEnded, start);
        probe.AssertNone<MediaPlayerStateUpdated>(e => e.State == EngineMediaPlayerState.NoPlay);
    }

    [Fact]
    public async Task A_player_is_heard_locally_at_its_volume()
    {
        var (probe, player) = await LoadedAsync("long.wav");
        probe.Accept(e => e.MediaPlayers.EnableRepeat(player, true));
        probe.Accept(e => e.MediaPlayers.Start(player));
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Playback, AudioFormat.Default));
        Func<IReadOnlyList<AudioBlock>> heard = () => probe.Frames.PlaybackAudio;
        Assert.InRange(await PeakAsync(heard), Amplitude * 0.2, Amplitude * 0.3);
        foreach (var (volume, factor) in new[] { (100, 1.0), (200, 3.98), (50, 0.178), (20, 0.0447), (0, 0.0) })
        {
            probe.Accept(e => e.MediaPlayers.SetPlayVolume(player, volume));
            Assert.InRange(await PeakAsync(heard), Amplitude * factor * 0.9, (Amplitude * factor * 1.1) + 5);
        }
    }

    [Fact]
    public async Task A_player_is_mixed_into_captured_audio_whatever_the_microphone_does()
    {
        var (probe, player) = await LoadedAsync("long.wav");
        probe.Accept(e => e.MediaPlayers.EnableRepeat(player, true));
        probe.Accept(e => e.MediaPlayers.SetPublishVolume(player, 100));
        probe.Accept(e => e.Capture.MuteMicrophone(true));
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured, AudioFormat.Default));
        probe.Accept(e => e.MediaPlayers.Start(player));
        Func<IReadOnlyList<AudioBlock>> captured = () => probe.Frames.CapturedAudio;
        Assert.InRange(await PeakAsync(captured), 0, 5);
        probe.Accept(e => e.MediaPlayers.EnableAux(player, true));
        Assert.InRange(await PeakAsync(captured), Amplitude * 0.85, Amplitude * 1.15);
        probe.Accept(e => e.Capture.EnableAudioCapture(false));
        Assert.InRange(await PeakAsync(captured), Amplitude * 0.85, Amplitude * 1.15);
        probe.Accept(e => e.MediaPlayers.SetPublishVolume(player, 0));
        Assert.InRange(await PeakAsync(captured), 0, 5);
        probe.Accept(e => e.MediaPlayers.SetPublishVolume(player, 60));
        Assert.InRange(await PeakAsync(captured), Amplitude * 0.2, Amplitude * 0.3);
        probe.Accept(e => e.MediaPlayers.EnableAux(player, false));
        Assert.InRange(await PeakAsync(captured), 0, 5);
    }

    [Fact]
    public async Task A_player_is_mixed_into_pushed_audio()
    {
        var (probe, player) = Player();
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, Main));
        await LoadAsync(probe, player, "long.wav");
        probe.Accept(e => e.MediaPlayers.EnableRepeat(player, true));
        probe.Accept(e => e.MediaPlayers.EnableAux(player, true));
        probe.Accept(e => e.MediaPlayers.SetPublishVolume(player, 100));
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured, AudioFormat.Default));
        probe.Accept(e => e.MediaPlayers.Start(player));
        await PassAsync(200);
        await SpeakAsync(probe, 0, 50, static _ => new short[Samples.BlockLength]);
        Assert.InRange(UsualPeak(probe.Frames.CapturedAudio), Amplitude * 0.85, Amplitude * 1.15);
    }

    [Fact]
    public async Task A_file_plays_to_its_end_while_audio_is_pushed()
    {
        var (probe, player) = Player();
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, Main));
        await LoadAsync(probe, player, "short.wav");
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        var start = probe.Accept(e => e.MediaPlayers.Start(player));
        await SpeakAsync(probe, 0, 50, static _ => new short[Samples.BlockLength]);
        await StateAsync(probe, EngineMediaPlayerState.PlayEnded, start);
    }

    [Fact]
    public async Task A_player_is_heard_by_the_other_users()
    {
        var (publisher, player) = await CallAsync();
        var index = publisher.Engine.MediaPlayers.Create().Value;
        await LoadAsync(publisher, index, "long.wav");
        publisher.Accept(e => e.MediaPlayers.EnableAux(index, true));
        publisher.Accept(e => e.MediaPlayers.SetPublishVolume(index, 100));
        publisher.Accept(e => e.MediaPlayers.Start(index));
        await PassAsync(100);
        await SpeakAsync(publisher, 0, 50, static _ => new short[Samples.BlockLength]);
        await Rig.WaitUntilAsync(() => Peak(player.Frames.RemoteAudio(Stream)) > 1000, TimeSpan.FromSeconds(2));
        Assert.InRange(Peak(player.Frames.RemoteAudio(Stream)), Amplitude * 0.95, Amplitude * 1.05);
    }

    [Fact]
    public async Task The_video_of_a_file_goes_to_the_frame_sink()
    {
        Rig.Require(RigCapabilities.Capture);
        var (probe, player) = Player();
        await RecordAsync(probe);
        probe.Accept(e => e.MediaPlayers.EnableVideo(player, true, VideoPixelFormat.Bgra32));
        await LoadAsync(probe, player, "video" + Rig.RecordingSuffix);
        await FramesAsync(1);
        Assert.Equal(VideoPixelFormat.Bgra32, probe.Frames.PlayerVideo(player)[0].Format);
        var start = probe.Accept(e => e.MediaPlayers.Start(player));
        await FramesAsync(5);
        var pause = probe.Accept(e => e.MediaPlayers.Pause(player));
        await StateAsync(probe, EngineMediaPlayerState.Pausing, pause);
        await PassAsync(300);
        var seen = probe.Frames.PlayerVideo(player).Count;
        await SeekAsync(probe, player, 200);
        await FramesAsync(seen + 1);
        await PassAsync(300);
        Assert.Equal(seen + 1, probe.Frames.PlayerVideo(player).Count);
        probe.Accept(e => e.MediaPlayers.EnableVideo(player, false, VideoPixelFormat.Bgra32));
        probe.Accept(e => e.MediaPlayers.ResumePlaying(player));
        await StateAsync(probe, EngineMediaPlayerState.PlayEnded, start);
        Assert.Equal(seen + 1, probe.Frames.PlayerVideo(player).Count);

        async Task FramesAsync(int count)
        {
            await Rig.WaitUntilAsync(() => probe.Frames.PlayerVideo(player).Count >= count, TimeSpan.FromSeconds(5));
            Assert.InRange(probe.Frames.PlayerVideo(player).Count, count, 1000);
        }
    }

    private static int Peak(IEnumerable<AudioBlock> blocks) => blocks.SelectMany(static block => block.Samples).Select(static sample => Math.Abs((int)sample)).DefaultIfEmpty().Max();

    // Where blocks were pushed late, a real engine joins its signal with a jump, which is higher than the signal.
    private static int UsualPeak(IEnumerable<AudioBlock> blocks)
    {
        var peaks = blocks.Select(static block => Peak([block])).Where(static peak => peak > 0).Order().ToList();
        return peaks[peaks.Count / 2];
    }

    private static async Task<LoggedEvent> StateAsync(EngineProbe probe, EngineMediaPlayerState state, CommandRecord since)
    {
        var told = await probe.WaitForAsync<MediaPlayerStateUpdated>(e => e.State == state, since.Begin);
        Assert.Equal(0, told.Event.Code);
        return told.Entry;
    }

    private static async Task SeekAsync(EngineProbe probe, int player, int milliseconds)
    {
        var seek = probe.Accept(e => e.MediaPlayers.Seek(player, TimeSpan.FromMilliseconds(milliseconds)));
        var sought = await probe.WaitForAsync<MediaPlayerSought>(e => e.Sequence == seek.Sequence);
        Assert.Equal((player, 0), (sought.Event.Player, sought.Event.Code));
    }

    private (EngineProbe Probe, int Player) Player()
    {
        var probe = Initialised();
        var made = probe.Engine.MediaPlayers.Create();
        Assert.Equal(0, made.Code);
        return (probe, made.Value);
    }

    private async Task<(EngineProbe Probe, int Player)> LoadedAsync(string name)
    {
        var (probe, player) = Player();
        await LoadAsync(probe, player, name);
        return (probe, player);
    }

    private async Task LoadAsync(EngineProbe probe, int player, string name)
    {
        var load = probe.Accept(e => e.MediaPlayers.Load(player, File(name)));
        Assert.Equal((player, 0), ((await probe.WaitForAsync<MediaPlayerLoaded>(from: load.Begin)).Event.Player, (await probe.WaitForAsync<MediaPlayerLoaded>(from: load.Begin)).Event.Code));
    }

    // The peak of what arrives from now on, once a change has had time to take effect.
    private async Task<int> PeakAsync(Func<IReadOnlyList<AudioBlock>> blocks)
    {
        await PassAsync(400);
        var skip = blocks().Count;
        await PassAsync(300);
        return Peak(blocks().Skip(skip));
    }

    private async Task RecordAsync(EngineProbe probe)
    {
        probe.Accept(e => e.CustomVideo.EnableCapture(true, Main));
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, Main));
        await probe.WaitForAsync<CustomVideoCaptureStarted>();
        probe.Accept(e => e.Recording.StartRecording(File("video" + Rig.RecordingSuffix), RecordingContent.AudioAndVideo, Main));
        for (var i = 0; i < 40; i++)
        {
            Show(probe, VideoPixelFormat.I420, 64, 64, i);
            await SpeakAsync(probe, 5 * i, 5, static _ => new short[Samples.BlockLength]);
        }

        probe.Accept(e => e.Recording.StopRecording(Main));
        await probe.WaitForAsync<CapturedRecordingUpdated>(e => e.State == CapturedRecordingState.Completed);
        probe.Accept(e => e.Publishing.StopPreview(Main));
        await PassAsync(500);
    }

    private string File(string name) => Path.Combine(_folder, name);

    private void Write(string name, TimeSpan length)
    {
        using var sink = new WavSink(File(name));
        var tone = new ToneSource(440, AudioFormat.Default, level: -20);
        var samples = new short[Samples.BlockLength];
        for (var block = 0; block < length.TotalMilliseconds / 10; block++)
        {
            tone.Read(samples);
            sink.Write(new AudioFrame(samples, AudioFormat.Default, TimeSpan.FromMilliseconds(10 * block)));
        }
    }
}
