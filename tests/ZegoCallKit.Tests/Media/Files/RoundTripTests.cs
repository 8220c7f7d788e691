using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Media.Files;

public sealed class RoundTripTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_WAV_sink_writes_a_WAV_source_reads()
    {
        var cases =
            from rate in Gen.Choose(AudioFormat.MinSampleRate, AudioFormat.MaxSampleRate)
            from channels in Gen.Choose(1, 2)
            from blocks in Gen.NonEmptyListOf(Gen.Choose(1, 30))
            from seed in Gen.Choose(0, int.MaxValue)
            select (Format: new AudioFormat(rate, channels), Blocks: blocks, Seed: seed);
        Properties.Hold(cases, it =>
        {
            var samples = new short[it.Blocks.Sum() * it.Format.Channels];
            new Random(it.Seed).NextBytes(System.Runtime.InteropServices.MemoryMarshal.AsBytes(samples.AsSpan()));
            using (var sink = new WavSink(_folder["a.wav"]))
            {
                var at = 0;
                foreach (var block in it.Blocks)
                {
                    sink.Write(new AudioFrame(samples.AsSpan(at, block * it.Format.Channels), it.Format, TimeSpan.Zero));
                    at += block * it.Format.Channels;
                }
            }

            using var source = WavSource.Open(_folder["a.wav"]);
            var read = new short[samples.Length + 2];
            Assert.Equal(it.Format, source.Format);
            Assert.Equal(samples.Length, source.Read(read));
            Assert.Equal(samples, read[..samples.Length]);
        });
    }

    [Fact]
    public void What_a_Y4M_sink_writes_a_Y4M_source_reads()
    {
        var cases =
            from width in Gen.Choose(1, 33)
            from height in Gen.Choose(1, 33)
            from numerator in Gen.Choose(1, 60000)
            from denominator in Gen.Choose(1, 1001)
            where numerator <= denominator * FrameRate.MaxPerSecond
            from seeds in Gen.NonEmptyListOf(Gen.Choose(0, int.MaxValue))
            select (Format: new VideoFormat(width, height, new FrameRate(numerator, denominator)), Seeds: seeds);
        Properties.Hold(cases, it =>
        {
            var pictures = it.Seeds.Select(seed => Picture(it.Format, seed)).ToList();
            using (var sink = new Y4mSink(_folder["a.y4m"], it.Format.FrameRate))
            {
                foreach (var picture in pictures)
                {
                    sink.Write(new VideoFrame(picture, VideoPixelFormat.I420, it.Format.Width, it.Format.Height, TimeSpan.Zero));
                }
            }

            using var source = Y4mSource.Open(_folder["a.y4m"]);
            var read = new byte[it.Format.FrameSize];
            Assert.Equal(it.Format, source.Format);
            Assert.Equal(pictures.Count, source.FrameCount);
            foreach (var picture in pictures)
            {
                Assert.True(source.TryRead(read));
                Assert.Equal(picture, read);
            }

            Assert.False(source.TryRead(read));
        });
    }

    private static byte[] Picture(VideoFormat format, int seed)
    {
        var picture = new byte[format.FrameSize];
        new Random(seed).NextBytes(picture);
        return picture;
    }
}
