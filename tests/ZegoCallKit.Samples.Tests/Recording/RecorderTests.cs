using GroupCall.Recording;
using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Samples.Tests.Recording;

public sealed class RecorderTests : IDisposable
{
    private static readonly StreamId Bob = new("bob");
    private static readonly FrameRate Rate = new(12);
    private readonly TempFolder _folder = new();
    private readonly Recorder _recorder;

    public RecorderTests() => _recorder = new Recorder(_folder["out"], TimeSpan.FromMilliseconds(100));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_heard_is_in_the_file_sample_for_sample()
    {
        var sink = _recorder.RecordAudio("alice", Bob);
        Hear(sink, 0, 1, 2, 3);
        Hear(sink, 10, 4, 5, 6);
        Assert.Empty(_recorder.Complete());

        Assert.Equal([1, 2, 3, 4, 5, 6], Samples("alice-bob.wav"));
    }

    [Fact]
    public void A_stream_that_returns_leaves_its_first_file_as_it_was()
    {
        Hear(_recorder.RecordAudio("alice", Bob), 0, 1, 2);
        Hear(_recorder.RecordAudio("alice", Bob), 0, 3, 4);
        Assert.Empty(_recorder.Complete());

        Assert.Equal([1, 2], Samples("alice-bob.wav"));
        Assert.Equal([3, 4], Samples("alice-bob-2.wav"));
        Assert.Equal(2, _recorder.FileCount);
    }

    [Fact]
    public void Two_programs_that_record_into_one_folder_do_not_mix_their_files()
    {
        var other = new Recorder(_folder["out"], TimeSpan.FromMilliseconds(100));
        Hear(_recorder.RecordAudio("alice", Bob), 0, 1, 2);
        Assert.Throws<IOException>(() => Hear(other.RecordAudio("alice", Bob), 0, 3, 4));

        Assert.Contains("is in use", Assert.Single(other.Complete()).Message, StringComparison.Ordinal);
        Assert.Empty(_recorder.Complete());
        Assert.Equal((1, 0), (_recorder.FileCount, other.FileCount));
        Assert.Equal([1, 2], Samples("alice-bob.wav"));
    }

    [Fact]
    public void A_mute_does_not_splice_two_stretches()
    {
        var sink = _recorder.RecordAudio("alice", Bob);
        Hear(sink, 0, 1, 2);
        Hear(sink, 2_000, 3, 4);
        Assert.Empty(_recorder.Complete());

        Assert.Equal([1, 2], Samples("alice-bob.wav"));
        Assert.Equal([3, 4], Samples("alice-bob-2.wav"));
    }

    [Fact]
    public void A_stream_that_sends_nothing_leaves_no_file()
    {
        _recorder.RecordAudio("alice", Bob);
        _recorder.RecordVideo("alice", Bob, Rate);
        Assert.Empty(_recorder.Complete());

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["out"]));
        Assert.Equal(0, _recorder.FileCount);
    }

    [Fact]
    public void What_was_seen_is_in_the_file_pixel_for_pixel()
    {
        var picture = new byte[VideoLayout.FrameSize(VideoPixelFormat.I420, 5, 3)];
        Random random = new(1);
        random.NextBytes(picture);
        _recorder.RecordVideo("alice", Bob, Rate).Write(new VideoFrame(picture, VideoPixelFormat.I420, 5, 3, TimeSpan.Zero));
        Assert.Empty(_recorder.Complete());

        using var file = Y4mSource.Open(Path.Join(_folder["out"], "alice-bob.y4m"));
        var read = new byte[file.Format.FrameSize];
        Assert.True(file.TryRead(read));
        Assert.Equal(picture, read);
        Assert.Equal((Rate, 1L), (file.Format.FrameRate, file.FrameCount));
    }

    private static void Hear(IAudioSink sink, int milliseconds, params short[] samples) =>
        sink.Write(new AudioFrame(samples, new AudioFormat(8_000, 1), TimeSpan.FromMilliseconds(milliseconds)));

    private short[] Samples(string name)
    {
        using var file = WavSource.Open(Path.Join(_folder["out"], name));
        var samples = new short[file.SampleCount];
        file.Read(samples);
        return samples;
    }
}
