using Xunit;
using ZegoCallKit;
using ZegoCallKit.Docs.Tests;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;

namespace Docs.Snippets;

public sealed class MediaSnippets
{
    [Fact]
    public void Files_are_published_and_written() => Simulation.Run(async simulation =>
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var (voice, clip) = (Path.Join(folder, "voice.wav"), Path.Join(folder, "clip.y4m"));
        WriteFiles(voice, clip);
        var room = await simulation.LoginAsync("alice");
        var listener = await simulation.LoginAsync("bob");

        #region publish-files
        using var audio = WavSource.Open(voice, loop: true);     // PCM or float, mono or stereo, 8 to 48 kHz
        using var video = Y4mSource.Open(clip, loop: true);      // 8-bit 4:2:0
        await using var publication = await room.PublishAsync(new StreamId("clip"), new PublishOptions
        {
            Audio = AudioInput.From(audio),
            Video = VideoInput.From(video),
        });
        #endregion

        room = listener;
        var time = simulation.Time;

        #region write-files
        using (var audioFile = new WavSink(Path.Join(folder, "received.wav")))
        using (var videoFile = new Y4mSink(Path.Join(folder, "received.y4m"), new FrameRate(15)))
        {
            await using var playback = await room.PlayAsync(new StreamId("clip"), new PlayOptions { AudioSink = audioFile, VideoSink = videoFile });
            await Task.Delay(TimeSpan.FromSeconds(2), time);
        }
        #endregion

        await publication.StopAsync();
        using var received = WavSource.Open(Path.Join(folder, "received.wav"));
        Assert.InRange(received.Duration, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));
        received.Dispose();
        Directory.Delete(folder, recursive: true);
    });

    [Fact]
    public void Frames_are_pushed() => Simulation.Run(async simulation =>
    {
        var room = await simulation.LoginAsync("alice");
        var time = simulation.Time;
        var pixels = new byte[VideoLayout.FrameSize(VideoPixelFormat.Bgra32, 320, 180)];
        var samples = new short[480];

        #region push-frames
        await using var publication = await room.PublishAsync(new StreamId("pushed"), new PublishOptions { Audio = AudioInput.Pushed, Video = VideoInput.Pushed });
        for (var n = 0; n < 100; n++)
        {
            var at = TimeSpan.FromMilliseconds(10 * n);
            publication.SendAudio(new AudioFrame(samples, new AudioFormat(48_000, 1), at));          // 10 ms
            if (n % 4 == 0)
            {
                publication.SendVideo(new VideoFrame(pixels, VideoPixelFormat.Bgra32, 320, 180, at));
            }

            await Task.Delay(TimeSpan.FromMilliseconds(10), time);
        }
        #endregion

        Assert.NotNull(publication.State.Current.TimeToFirstVideo);
    });

    [Fact]
    public void A_source_of_ones_own_is_asked_for_sound() => Simulation.Run(async simulation =>
    {
        var room = await simulation.LoginAsync("alice");
        var source = new SawSource();
        await using var publication = await room.PublishAsync(new StreamId("saw"), new PublishOptions { Audio = AudioInput.From(source), Video = VideoInput.None });
        await Simulation.NextAsync(publication.State.Changes, state => state.TimeToFirstAudio is not null);

        Assert.NotNull(publication.State.Current.TimeToFirstAudio);
    });

    private static void WriteFiles(string voice, string clip)
    {
        using var audio = new WavSink(voice);
        var samples = new short[48_000];
        new ToneSource(440, new AudioFormat(48_000, 1)).Read(samples);
        audio.Write(new AudioFrame(samples, new AudioFormat(48_000, 1), TimeSpan.Zero));
        var format = new VideoFormat(64, 36, new FrameRate(15));
        using var video = new Y4mSink(clip, format.FrameRate);
        var bars = new ColourBarsSource(format);
        var picture = new byte[format.FrameSize];
        for (var n = 0; n < 15; n++)
        {
            bars.TryRead(picture);
            video.Write(new VideoFrame(picture, format.PixelFormat, format.Width, format.Height, format.FrameRate.TimeOf(n)));
        }
    }
}
