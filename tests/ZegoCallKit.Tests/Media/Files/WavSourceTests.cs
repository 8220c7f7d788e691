using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Tests.Media.Files;

public sealed class WavSourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(8000, 1)]
    [InlineData(11025, 2)]
    [InlineData(22050, 1)]
    [InlineData(44100, 2)]
    [InlineData(48000, 2)]
    public void A_file_is_read_to_its_end_and_no_further(int rate, int channels)
    {
        var path = _folder.Write("a.wav", WavBytes.File(
            WavBytes.Chunk("fmt ", WavBytes.Format(channels: channels, rate: rate)), WavBytes.Chunk("data", WavBytes.Samples(1, -2, 3, short.MinValue))));
        using var source = WavSource.Open(path);
        var samples = new short[6];

        Assert.Equal(new AudioFormat(rate, channels), source.Format);
        Assert.Equal(4 / channels, source.SampleCount);
        Assert.Equal(4, source.Read(samples));
        Assert.Equal([1, -2, 3, short.MinValue, 0, 0], samples);
        Assert.Equal(0, source.Read(samples));
    }

    [Fact]
    public void A_looped_file_goes_on_from_its_beginning_without_a_gap()
    {
        var path = _folder.Write("a.wav", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format()), WavBytes.Chunk("data", WavBytes.Samples(1, 2, 3))));
        using var source = WavSource.Open(path, loop: true);
        var samples = new short[8];

        Assert.Equal(8, source.Read(samples));
        Assert.Equal([1, 2, 3, 1, 2, 3, 1, 2], samples);
        Assert.Equal(2, source.Read(samples.AsSpan(0, 2)));
        Assert.Equal([3, 1], samples[..2]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2.9, 5)]
    [InlineData(4, 9)]
    public void A_position_is_rounded_down_to_a_sample(double samples, int expected)
    {
        var path = _folder.Write("a.wav", WavBytes.File(
            WavBytes.Chunk("fmt ", WavBytes.Format(channels: 2, rate: 8000)), WavBytes.Chunk("data", WavBytes.Samples(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)), WavBytes.Chunk("tail", [1, 2])));
        using var source = WavSource.Open(path, loop: true);
        var read = new short[2];
        source.Read(read);
        source.Seek(TimeSpan.FromSeconds(samples / 8000));

        Assert.Equal(2, source.Read(read));
        Assert.Equal([expected, expected + 1], read.Select(static sample => (int)sample));
    }

    [Fact]
    public void A_position_after_the_end_is_the_end()
    {
        var path = _folder.Write("a.wav", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format()), WavBytes.Chunk("data", WavBytes.Samples(1, 2, 3))));
        using var source = WavSource.Open(path);
        source.Seek(TimeSpan.MaxValue);
        Assert.Equal(0, source.Read(new short[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => source.Seek(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void Other_chunks_are_skipped_padded_or_not()
    {
        var path = _folder.Write("a.wav", WavBytes.File(
            WavBytes.Chunk("LIST", [1, 2, 3]),
            WavBytes.Chunk("junk", [9], pad: false),
            WavBytes.Chunk("fmt ", [.. WavBytes.Format(), 0, 0]),
            WavBytes.Chunk("fact", [1, 2, 3, 4]),
            WavBytes.Chunk("data", WavBytes.Samples(7, 8)),
            WavBytes.Chunk("LIST", [1, 2, 3])));
        using var source = WavSource.Open(path);
        var samples = new short[4];

        Assert.Equal(2, source.Read(samples));
        Assert.Equal([7, 8, 0, 0], samples);
    }

    [Fact]
    public void The_extensible_form_of_PCM_is_the_same()
    {
        var path = _folder.Write("a.wav", WavBytes.File(
            WavBytes.Chunk("fmt ", WavBytes.Extensible(2, 48000, new Guid("00000001-0000-0010-8000-00aa00389b71"))), WavBytes.Chunk("data", WavBytes.Samples(7, 8))));
        using var source = WavSource.Open(path);

        Assert.Equal(new AudioFormat(48000, 2), source.Format);
    }

    [Fact]
    public void A_streamed_file_of_unknown_length_goes_to_its_end()
    {
        var path = _folder.Write("a.wav", WavBytes.File(
            WavBytes.Chunk("fmt ", WavBytes.Format()), WavBytes.Chunk("data", WavBytes.Samples(7, 8, 9), announced: -1)));
        using var source = WavSource.Open(path);

        Assert.Equal(3, source.SampleCount);
    }

    [Theory]
    [InlineData(0x7FFFF000u, 0x7FFFF024u)] // espeak-ng, sox
    [InlineData(0x7FFFFFFFu, 0x7FFFFFFFu)]
    [InlineData(0x80000000u, 0x80000024u)]
    [InlineData(0xFFFFFFFFu, 0xFFFFFFFFu)] // ffmpeg
    [InlineData(0xFFFFFFDBu, 0xFFFFFFFFu)]
    [InlineData(0u, 0u)]
    [InlineData(0u, 36u)]
    public void A_file_from_a_pipe_that_announces_a_placeholder_goes_to_its_end(uint data, uint riff)
    {
        var path = _folder.Write("a.wav", [
            .. WavBytes.FileOf((int)riff, WavBytes.Chunk("fmt ", WavBytes.Format()), WavBytes.Chunk("data", WavBytes.Samples(7, 8, 9), announced: (int)data)), 1]);
        using var source = WavSource.Open(path);
        var samples = new short[4];

        // The half sample after them is where the writer was terminated.
        Assert.Equal(3, source.Read(samples));
        Assert.Equal([7, 8, 9, 0], samples);
    }

    public static TheoryData<byte[], byte[]> OtherEncodings => new()
    {
        { WavBytes.Format(bits: 8), [255, 128, 0, 192] },
        { WavBytes.Format(bits: 24), [0xFF, 0xFF, 0x7F, 0, 0, 0, 0, 0, 0x80, 0, 0, 0x40] },
        { WavBytes.Format(bits: 32), [.. Bytes(int.MaxValue), .. Bytes(0), .. Bytes(int.MinValue), .. Bytes(0x40000000)] },
        { WavBytes.Format(tag: 3, bits: 32), [.. BitConverter.GetBytes(1.5f), .. BitConverter.GetBytes(float.NaN), .. BitConverter.GetBytes(-1f), .. BitConverter.GetBytes(0.5f)] },
        { WavBytes.Format(tag: 3, bits: 64), [.. BitConverter.GetBytes(double.PositiveInfinity), .. BitConverter.GetBytes(0.0), .. BitConverter.GetBytes(-7.0), .. BitConverter.GetBytes(0.5)] },
        { WavBytes.Extensible(1, 16000, Guid.Parse("00000001-0000-0010-8000-00aa00389b71"), 24, 20), [0xF0, 0xFF, 0x7F, 0, 0, 0, 0, 0, 0x80, 0, 0, 0x40] },
        { WavBytes.Extensible(1, 16000, Guid.Parse("00000003-0000-0010-8000-00aa00389b71"), 32, 32), [.. BitConverter.GetBytes(1f), .. BitConverter.GetBytes(0f), .. BitConverter.GetBytes(-1f), .. BitConverter.GetBytes(0.5f)] },
    };

    [Theory]
    [MemberData(nameof(OtherEncodings))]
    public void Samples_of_other_sizes_and_kinds_are_converted_to_16_bits(byte[] format, byte[] data)
    {
        var path = _folder.Write("a.wav", WavBytes.File(WavBytes.Chunk("fmt ", format), WavBytes.Chunk("data", data)));
        using var source = WavSource.Open(path, loop: true);
        var samples = new short[6];
        var top = format[14] == 8 ? (short)(127 << 8) : short.MaxValue;

        Assert.Equal(4, source.SampleCount);
        Assert.Equal(6, source.Read(samples));
        Assert.Equal([top, 0, short.MinValue, 0x4000, top, 0], samples);
    }

    [Fact]
    public void A_pipe_without_a_writer_is_refused_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes of Windows have names of their own.");
        System.Diagnostics.Process.Start("mkfifo", [_folder["pipe"]]).WaitForExit();
        File.CreateSymbolicLink(_folder["link"], _folder["pipe"]);

        foreach (var (name, isVideo) in new[] { ("pipe", false), ("link", false), ("pipe", true) })
        {
            var opening = Task.Run(() => Assert.Throws<MediaFormatException>(() => isVideo ? Y4mSource.Open(_folder[name]) : (IDisposable)WavSource.Open(_folder[name])));
#pragma warning disable VSTHRD002, xUnit1031 // The test checks whether it blocks.
            Assert.True(opening.Wait(TimeSpan.FromSeconds(10)), "Opening the pipe blocks.");
            Assert.Contains("pipe", opening.Result.Problem, StringComparison.Ordinal);
#pragma warning restore VSTHRD002, xUnit1031
        }
    }

    private static byte[] Bytes(int value) => BitConverter.GetBytes(value);

    public static TheoryData<string, byte[]> Unusable => new()
    {
        { "it is empty", [] },
        { "not a WAV file", "RIFFabcd"u8.ToArray() },
        { "not a WAV file", new byte[100] },
        { "big-endian", [.. "RIFX"u8, 0, 0, 0, 0, .. "WAVE"u8] },
        { "it ends before its samples", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format())) },
        { "it ends inside its 'fmt ' chunk", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format()[..10], announced: 16)) },
        { "declares 8 bytes of samples but contains 4", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format()), WavBytes.Chunk("data", WavBytes.Samples(1, 2), announced: 8)) },
        { "its samples come before its format", WavBytes.File(WavBytes.Chunk("data", WavBytes.Samples(1, 2)), WavBytes.Chunk("fmt ", WavBytes.Format())) },
        { "no samples", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format()), WavBytes.Chunk("data", [])) },
        { "its last sample is incomplete", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format(channels: 2)), WavBytes.Chunk("data", WavBytes.Samples(1, 2, 3))) },
        { "has 4 bytes", WavBytes.File(WavBytes.Chunk("fmt ", [1, 0, 1, 0])) },
        { "mu-law", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format(tag: 7, bits: 8))) },
        { "20 bits", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format(bits: 20))) },
        { "16-bit floating point", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format(tag: 3, bits: 16))) },
        { "no samples", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format()), WavBytes.Chunk("data", []), WavBytes.Chunk("LIST", [1, 2, 3, 4])) },
        { "6 channels", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format(channels: 6))) },
        { "96000 Hz", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format(rate: 96000))) },
        { "7999 Hz", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format(rate: 7999))) },
        { "4 bytes apart", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Format(align: 4))) },
        { "unknown subformat", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Extensible(1, 16000, Guid.Parse("11111111-0000-0010-8000-00aa00389b72")))) },
        { "mu-law", WavBytes.File(WavBytes.Chunk("fmt ", WavBytes.Extensible(1, 16000, Guid.Parse("00000007-0000-0010-8000-00aa00389b71")))) },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void A_file_that_cannot_be_used_says_which_and_why(string problem, byte[] bytes)
    {
        var path = _folder.Write("bad.wav", bytes);

        var fault = Assert.Throws<MediaFormatException>(() => WavSource.Open(path));

        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
        Assert.Equal(path, fault.FileName);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("8, 16, 24 or 32-bit PCM", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void Any_file_cut_anywhere_is_an_error()
    {
        var whole = WavBytes.File(WavBytes.Chunk("LIST", [1, 2, 3]), WavBytes.Chunk("fmt ", WavBytes.Format()), WavBytes.Chunk("data", WavBytes.Samples(1, 2, 3, 4)));
        for (var length = 0; length < whole.Length; length++)
        {
            var path = _folder.Write("cut.wav", whole.AsSpan(0, length));
            Assert.Throws<MediaFormatException>(() => WavSource.Open(path));
        }
    }

    [Fact]
    public void A_missing_file_and_a_folder_are_named()
    {
        Assert.Contains("does not exist", Assert.Throws<MediaFormatException>(() => WavSource.Open(_folder["none.wav"])).Problem, StringComparison.Ordinal);
        Assert.Contains("directory", Assert.Throws<MediaFormatException>(() => WavSource.Open(_folder["."])).Problem, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("path", () => WavSource.Open(""));
    }
}
