using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Tests.Media.Files;

public sealed class SinkTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Another_audio_format_begins_another_file()
    {
        var path = _folder["a.wav"];
        var sink = new WavSink(path);
        sink.Write(new AudioFrame([1, 2], new AudioFormat(16000, 1), TimeSpan.Zero));
        sink.Write(new AudioFrame([3, 4], new AudioFormat(16000, 2), TimeSpan.Zero));
        sink.Write(new AudioFrame([5], new AudioFormat(8000, 1), TimeSpan.Zero));
        sink.Dispose();

        Assert.Equal([path, _folder["a-2.wav"], _folder["a-3.wav"]], sink.Files);
        Assert.Equal([1, 2], ReadAll(sink.Files[0], new AudioFormat(16000, 1)));
        Assert.Equal([3, 4], ReadAll(sink.Files[1], new AudioFormat(16000, 2)));
        Assert.Equal([5], ReadAll(sink.Files[2], new AudioFormat(8000, 1)));
    }

    [Fact]
    public void A_file_in_which_nothing_is_written_stays_as_it_is()
    {
        var (sound, pictures) = (_folder["a.wav"], _folder["v.y4m"]);
        File.WriteAllText(sound, "yesterday's sound");
        File.WriteAllText(pictures, "yesterday's pictures");
        var wav = new WavSink(sound);
        var y4m = new Y4mSink(pictures, new FrameRate(5));
        wav.Dispose();
        y4m.Dispose();

        Assert.Equal(("yesterday's sound", "yesterday's pictures"), (File.ReadAllText(sound), File.ReadAllText(pictures)));
        Assert.Empty(wav.Files);
        Assert.Empty(y4m.Files);
    }

    [Fact]
    public void Another_picture_size_begins_another_file()
    {
        var sink = new Y4mSink(_folder["a.y4m"], new FrameRate(5));
        sink.Write(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero));
        sink.Write(new VideoFrame(new byte[17], VideoPixelFormat.I420, 3, 3, TimeSpan.Zero));
        sink.Dispose();

        Assert.Equal([_folder["a.y4m"], _folder["a-2.y4m"]], sink.Files);
        using var first = Y4mSource.Open(sink.Files[0]);
        using var second = Y4mSource.Open(sink.Files[1]);
        Assert.Equal((2, 2, 1L), (first.Format.Width, first.Format.Height, first.FrameCount));
        Assert.Equal((3, 3, 1L), (second.Format.Width, second.Format.Height, second.FrameCount));
    }

    [Fact]
    public void A_BGRA_picture_is_written_as_limited_range_I420()
    {
        using (var sink = new Y4mSink(_folder["a.y4m"], new FrameRate(5)))
        {
            byte[] red = [0, 0, 255, 255];
            sink.Write(new VideoFrame([.. red, .. red, .. red, .. red], VideoPixelFormat.Bgra32, 2, 2, TimeSpan.Zero));
        }

        using var source = Y4mSource.Open(_folder["a.y4m"]);
        var picture = new byte[6];
        Assert.True(source.TryRead(picture));
        Assert.Equal([82, 82, 82, 82, 90, 240], picture);
    }

    [Fact]
    public void Rows_with_padding_are_written_without_it()
    {
        using (var sink = new Y4mSink(_folder["a.y4m"], new FrameRate(5)))
        {
            sink.Write(new VideoFrame
            {
                Format = VideoPixelFormat.I420,
                Width = 1,
                Height = 2,
                Plane0 = [1, 99, 2, 99],
                Stride0 = 2,
                Plane1 = [3, 99],
                Stride1 = 2,
                Plane2 = [4, 99],
                Stride2 = 2,
            });
        }

        using var source = Y4mSource.Open(_folder["a.y4m"]);
        var picture = new byte[4];
        Assert.True(source.TryRead(picture));
        Assert.Equal([1, 2, 3, 4], picture);
    }

    [Fact]
    public void A_sink_that_got_nothing_leaves_no_file()
    {
        new WavSink(_folder["a.wav"]).Dispose();
        new Y4mSink(_folder["a.y4m"], new FrameRate(5)).Dispose();

        Assert.False(File.Exists(_folder["a.wav"]));
        Assert.False(File.Exists(_folder["a.y4m"]));
    }

    [Fact]
    public void An_empty_file_that_was_removed_is_listed_no_more_however_it_was_named()
    {
        var path = Path.GetRelativePath(Environment.CurrentDirectory, _folder["a.wav"]);
        var sink = new WavSink(path);
        Assert.Equal([path], sink.Files);
        sink.Dispose();
        Assert.Empty(sink.Files);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_file_that_is_being_recorded_is_refused_to_another_recording_and_stays_what_it_is()
    {
        using (var audio = new WavSink(_folder["a.wav"]))
        using (var video = new Y4mSink(_folder["a.y4m"], new FrameRate(5)))
        {
            audio.Write(new AudioFrame([1, 2, 3], new AudioFormat(16000, 1), TimeSpan.Zero));
            video.Write(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero));
            Assert.Contains("is in use", Assert.Throws<IOException>(() => new WavSink(_folder["a.wav"])).Message, StringComparison.Ordinal);
            Assert.Contains(_folder["a.y4m"], Assert.Throws<IOException>(() => new Y4mSink(_folder["a.y4m"], new FrameRate(5))).Message, StringComparison.Ordinal);
        }

        Assert.Equal([1, 2, 3], ReadAll(_folder["a.wav"], new AudioFormat(16000, 1)));
        using var source = Y4mSource.Open(_folder["a.y4m"]);
        Assert.Equal(1, source.FrameCount);
        new WavSink(_folder["a.wav"]).Dispose();
    }

    [Fact]
    public void A_crash_in_the_first_second_leaves_what_can_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows lets nobody read a file that is being recorded.");
        using var audio = new WavSink(_folder["a.wav"]);
        using var video = new Y4mSink(_folder["a.y4m"], new FrameRate(5));
        for (var block = 0; block < 35; block++)
        {
            audio.Write(new AudioFrame(new short[160], new AudioFormat(16000, 1), TimeSpan.Zero));
        }

        video.Write(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero));

        // A crash leaves what has been written to the system by now.
        foreach (var name in new[] { "a.wav", "a.y4m" })
        {
            System.Diagnostics.Process.Start("cp", [_folder[name], _folder["crashed-" + name]]).WaitForExit();
        }

        using var sound = WavSource.Open(_folder["crashed-a.wav"]);
        using var pictures = Y4mSource.Open(_folder["crashed-a.y4m"]);
        Assert.InRange(sound.SampleCount, 25 * 160, 35 * 160);
        Assert.Equal(1, pictures.FrameCount);
    }

    [Fact]
    public void Disposing_again_and_writing_afterwards_change_nothing()
    {
        var audio = new WavSink(_folder["a.wav"]);
        var video = new Y4mSink(_folder["a.y4m"], new FrameRate(5));
        for (var i = 0; i < 3; i++)
        {
            audio.Write(new AudioFrame([1], new AudioFormat(16000, 1), TimeSpan.Zero));
            video.Write(new VideoFrame(new byte[6], VideoPixelFormat.I420, 2, 2, TimeSpan.Zero));
            audio.Dispose();
            video.Dispose();
        }

        Assert.Equal([1], ReadAll(_folder["a.wav"], new AudioFormat(16000, 1)));
        using var source = Y4mSource.Open(_folder["a.y4m"]);
        Assert.Equal(1, source.FrameCount);
    }

    [Fact]
    public void Writing_and_disposing_at_once_leaves_a_whole_file()
    {
        var sink = new WavSink(_folder["a.wav"]);
        sink.Write(new AudioFrame([1, 1, 1], new AudioFormat(16000, 1), TimeSpan.Zero));
        Parallel.For(0, 64, i =>
        {
            if (i == 32)
            {
                sink.Dispose();
            }
            else
            {
                sink.Write(new AudioFrame([1, 1, 1], new AudioFormat(16000, 1), TimeSpan.Zero));
            }
        });

        using var source = WavSource.Open(_folder["a.wav"]);
        Assert.Equal(new FileInfo(_folder["a.wav"]).Length, 44 + (source.SampleCount * 2));
        Assert.Equal(0, source.SampleCount % 3);
    }

    [Fact]
    public void A_path_that_cannot_be_written_is_refused_at_once()
    {
        Assert.Throws<DirectoryNotFoundException>(() => new WavSink(_folder["no/such/folder/a.wav"]));
        Assert.Throws<DirectoryNotFoundException>(() => new Y4mSink(_folder["no/such/folder/a.y4m"], new FrameRate(5)));
        Assert.Throws<ArgumentException>("path", () => new WavSink(""));
        Assert.Throws<ArgumentOutOfRangeException>("frameRate", () => new Y4mSink(_folder["a.y4m"], default));
    }

    private static short[] ReadAll(string path, AudioFormat format)
    {
        using var source = WavSource.Open(path);
        Assert.Equal(format, source.Format);
        var samples = new short[source.SampleCount * format.Channels];
        Assert.Equal(samples.Length, source.Read(samples));
        return samples;
    }
}
