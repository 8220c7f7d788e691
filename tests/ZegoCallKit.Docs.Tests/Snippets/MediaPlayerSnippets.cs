using System.Reactive.Linq;
using Xunit;
using ZegoCallKit;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.MediaPlayers;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;

namespace Docs.Snippets;

public sealed class MediaPlayerSnippets : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public MediaPlayerSnippets()
    {
        using var audio = new WavSink(Path.Join(_folder, "music.wav"));
        var tone = new ToneSource(440, AudioFormat.Default);
        var samples = new short[480];
        for (var block = 0; block < 600; block++)
        {
            tone.Read(samples);
            audio.Write(new AudioFrame(samples, AudioFormat.Default, TimeSpan.FromMilliseconds(10 * block)));
        }

        var bars = new ColourBarsSource(new VideoFormat(64, 36, new FrameRate(10)));
        using var video = new Y4mSink(Path.Join(_folder, "clip.y4m"), new FrameRate(10));
        var pixels = new byte[bars.Format.FrameSize];
        for (var frame = 0; frame < 20; frame++)
        {
            bars.TryRead(pixels);
            video.Write(new VideoFrame(pixels, VideoPixelFormat.I420, 64, 36, TimeSpan.FromMilliseconds(100 * frame)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Hold_music_plays_until_it_is_disposed() => Simulation.Run(async simulation =>
    {
        var (client, time) = (await simulation.CreateAsync(), simulation.Time);
        var room = await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("alice")));
        await room.PublishAsync(new StreamId("alice"));
        var path = Path.Join(_folder, "music.wav");

        #region hold-music
        await client.Devices.Microphone.SetMutedAsync(true);
        await using (var music = await client.OpenMediaPlayerAsync(path, new MediaPlayerOptions { Repeat = true, Volume = 0, PublishVolume = 80 }))
        {
            await music.PlayAsync();
            await Task.Delay(TimeSpan.FromSeconds(30), time);            // until the user returns
        }

        await client.Devices.Microphone.SetMutedAsync(false);
        #endregion
    });

    [Fact]
    public void An_announcement_plays_to_its_end() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var path = Path.Join(_folder, "music.wav");

        #region announcement
        await using var announcement = await client.OpenMediaPlayerAsync(path, new MediaPlayerOptions { PublishVolume = 100 });
        await announcement.PlayToEndAsync();
        #endregion

        Assert.Equal(MediaPlayerPhase.Ended, announcement.State.Current.Phase);
    });

    [Fact]
    public void A_ringback_tone_is_only_heard_locally() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var path = Path.Join(_folder, "music.wav");

        #region ringback
        await using var ringback = await client.OpenMediaPlayerAsync(path, new MediaPlayerOptions { Published = false, Repeat = true });
        await ringback.PlayAsync();
        #endregion

        Assert.False(ringback.State.Current.IsPublished);
    });

    [Fact]
    public void A_position_is_sought_and_shown() => Simulation.Run(async simulation =>
    {
        var (client, time) = (await simulation.CreateAsync(), simulation.Time);
        var shown = new List<string>();
        void Show(string text) => shown.Add(text);
        await using var player = await client.OpenMediaPlayerAsync(Path.Join(_folder, "music.wav"));

        #region seek
        using var progress = player.State.Changes.Subscribe(state => Show($"{state.Phase} {state.Position:mm\\:ss} of {player.Duration:mm\\:ss}"));
        await player.SeekAsync(TimeSpan.FromSeconds(3));
        await player.PlayAsync();
        await Task.Delay(TimeSpan.FromSeconds(1.5), time);
        await player.PauseAsync();
        #endregion

        Assert.Contains("Playing 00:04 of 00:06", shown);
    });

    [Fact]
    public void The_video_of_a_file_is_pushed() => Simulation.Run(async simulation =>
    {
        var client = await simulation.CreateAsync();
        var room = await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("alice")));
        var bob = await simulation.LoginAsync("bob");
        var path = Path.Join(_folder, "clip.y4m");
        var seen = 0;

        #region player-video
        await using var clip = await room.PublishAsync(new StreamId("clip"), new PublishOptions
        {
            Channel = PublishChannel.Auxiliary,
            Audio = AudioInput.None,
            Video = VideoInput.Pushed,
        });
        await using var player = await client.OpenMediaPlayerAsync(path, new MediaPlayerOptions { VideoSink = new CallbackVideoSink((in frame) => clip.SendVideo(in frame)) });
        #endregion

        await bob.PlayAsync(new StreamId("clip"), new PlayOptions { VideoSink = new CallbackVideoSink((in _) => seen++) });
        await player.PlayToEndAsync();
        await simulation.PassAsync(1);
        Assert.InRange(seen, 15, 22);
    });
}
