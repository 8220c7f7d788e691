using System.Text;
using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Tests.Media.Files;

public sealed class Y4mSourceTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("YUV4MPEG2 W3 H3 F30000:1001\n", 30000, 1001)]
    [InlineData("YUV4MPEG2 W3 H3 F25:1 Ip A128:117 C420mpeg2 XYSCSS=420MPEG2\n", 25, 1)]
    [InlineData("YUV4MPEG2 H3 W3 C420jpeg F12:1\n", 12, 1)]
    [InlineData("YUV4MPEG2 W3 H3 F24000:1001 C420paldv It\n", 24000, 1001)]
    [InlineData("YUV4MPEG2 W3 H3 F15:1 C420\n", 15, 1)]
    public void A_file_is_read_to_its_end_and_no_further(string header, int numerator, int denominator)
    {
        var path = _folder.Write("a.y4m", File(header, Frame("FRAME\n", 17, 1), Frame("FRAME Ixyz XCOMMENT\n", 17, 2)));
        using var source = Y4mSource.Open(path);
        var picture = new byte[source.Format.FrameSize];

        Assert.Equal(new VideoFormat(3, 3, new FrameRate(numerator, denominator)), source.Format);
        Assert.Equal(2, source.FrameCount);
        Assert.Equal(17, picture.Length);
        Assert.True(source.TryRead(picture));
        Assert.All(picture, value => Assert.Equal(1, value));
        Assert.True(source.TryRead(picture));
        Assert.All(picture, value => Assert.Equal(2, value));
        Assert.False(source.TryRead(picture));
        Assert.False(source.TryRead(picture));
    }

    [Fact]
    public void A_looped_file_begins_again()
    {
        var path = _folder.Write("a.y4m", File("YUV4MPEG2 W1 H1 F5:1\n", Frame("FRAME\n", 3, 1), Frame("FRAME\n", 3, 2)));
        using var source = Y4mSource.Open(path, loop: true);
        var picture = new byte[3];

        for (var n = 0; n < 5; n++)
        {
            Assert.True(source.TryRead(picture));
            Assert.Equal((n % 2) + 1, picture[2]);
        }
    }

    [Theory]
    [InlineData("FRAME\n")]
    [InlineData("FRAME Ixyz\n")]
    public void A_position_is_rounded_down_to_a_frame(string second)
    {
        var path = _folder.Write("a.y4m", File("YUV4MPEG2 W1 H1 F5:1\n", Frame("FRAME\n", 3, 1), Frame(second, 3, 2), Frame("FRAME\n", 3, 3)));
        using var source = Y4mSource.Open(path);
        var picture = new byte[3];
        foreach (var (milliseconds, value) in new[] { (399, 2), (400, 3), (0, 1), (599, 3) })
        {
            source.Seek(TimeSpan.FromMilliseconds(milliseconds));
            Assert.True(source.TryRead(picture));
            Assert.Equal(value, picture[0]);
        }

        source.Seek(TimeSpan.MaxValue);
        Assert.False(source.TryRead(picture));
        Assert.Throws<ArgumentOutOfRangeException>(() => source.Seek(TimeSpan.FromTicks(-1)));
    }

    public static TheoryData<string, string> Unusable => new()
    {
        { "it is empty", "" },
        { "not a Y4M file", "RIFF and so on and so on" },
        { "header line has no end", "YUV4MPEG2 W2 H2 F5:1" },
        { "C444", "YUV4MPEG2 W2 H2 F5:1 C444\n" },
        { "C420p10", "YUV4MPEG2 W2 H2 F5:1 C420p10\n" },
        { "Cmono", "YUV4MPEG2 W2 H2 F5:1 Cmono\n" },
        { "no frame size", "YUV4MPEG2 W2 F5:1\n" },
        { "width is '0'", "YUV4MPEG2 W0 H2 F5:1\n" },
        { "height is '16385'", "YUV4MPEG2 W2 H16385 F5:1\n" },
        { "width is 'x'", "YUV4MPEG2 Wx H2 F5:1\n" },
        { "no frame rate", "YUV4MPEG2 W2 H2\n" },
        { "frame rate is '0:0'", "YUV4MPEG2 W2 H2 F0:0\n" },
        { "frame rate is '30'", "YUV4MPEG2 W2 H2 F30\n" },
        { "no frames", "YUV4MPEG2 W2 H2 F5:1\n" },
        { "frame 0 does not begin with FRAME", "YUV4MPEG2 W2 H2 F5:1\nNOFRAME\n" },
        { "ends inside its first frame", "YUV4MPEG2 W2 H2 F5:1\nFRAME\nabcd" },
        { "ends inside its first frame", "YUV4MPEG2 W2 H2 F5:1\nFRA" },
        { "frame 1 does not begin with FRAME", "YUV4MPEG2 W2 H2 F5:1\nFRAME\nabcdefFRANZ" },
        { "frame 1 does not begin with FRAME", "YUV4MPEG2 W2 H2 F5:1\nFRAME\nabcdefFX" },
        { "the header line of frame 1 has no end", "YUV4MPEG2 W2 H2 F5:1\nFRAME\nabcdefFRAME " + new string('x', 2000) },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void A_file_that_cannot_be_used_says_which_and_why(string problem, string content)
    {
        var path = _folder.Write("bad.y4m", Encoding.ASCII.GetBytes(content));

        var fault = Assert.Throws<MediaFormatException>(() => Y4mSource.Open(path));

        Assert.Contains(problem, fault.Problem, StringComparison.Ordinal);
        Assert.Contains(path, fault.Message, StringComparison.Ordinal);
        Assert.Contains("4:2:0", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    [Fact]
    public void A_file_cut_anywhere_behind_its_first_frame_is_read_up_to_there()
    {
        var whole = File("YUV4MPEG2 W3 H2 F5:1\n", Frame("FRAME\n", 10, 1), Frame("FRAME Ixyz\n", 10, 2), Frame("FRAME\n", 10, 3));
        var first = "YUV4MPEG2 W3 H2 F5:1\n".Length + 16;
        var second = first + 21;
        var picture = new byte[10];
        for (var length = 0; length < whole.Length; length++)
        {
            var path = _folder.Write("cut.y4m", whole.AsSpan(0, length));
            if (length < first)
            {
                Assert.Throws<MediaFormatException>(() => Y4mSource.Open(path));
                continue;
            }

            using var source = Y4mSource.Open(path);
            Assert.Equal(length < second ? 1 : 2, source.FrameCount);
            for (var n = 1; n <= source.FrameCount; n++)
            {
                Assert.True(source.TryRead(picture));
                Assert.All(picture, value => Assert.Equal(n, value));
            }

            Assert.False(source.TryRead(picture));
        }
    }

    [Theory]
    [InlineData("XCOLORRANGE=FULL", 16, 235, 240, 16)]
    [InlineData("XCOLORRANGE=LIMITED", 0, 255, 255, 0)]
    [InlineData("Xother", 0, 255, 255, 0)]
    public void Full_range_becomes_the_limited_range_that_calls_show(string parameter, byte black, byte white, byte most, byte least)
    {
        var path = _folder.Write("a.y4m", [.. Encoding.ASCII.GetBytes($"YUV4MPEG2 W2 H2 F5:1 C420jpeg {parameter}\nFRAME\n"), 0, 255, 0, 255, 255, 0]);
        using var source = Y4mSource.Open(path);
        var picture = new byte[6];

        Assert.True(source.TryRead(picture));
        Assert.Equal([black, white, black, white, most, least], picture);
    }

    [Fact]
    public void Many_small_frames_are_opened_in_a_moment()
    {
        const int Frames = 2_000_000;
        var path = _folder["many.y4m"];
        using (var stream = new BufferedStream(System.IO.File.Create(path), 1 << 20))
        {
            stream.Write("YUV4MPEG2 W1 H1 F30:1\n"u8);
            for (var n = 0; n < Frames; n++)
            {
                stream.Write("FRAME\nabc"u8);
            }
        }

        // With one system call per line, this took 7 s of processor time.
        var before = Environment.CpuUsage.TotalTime;
        using var source = Y4mSource.Open(path);
        Assert.Equal(Frames, source.FrameCount);
        Assert.True(Environment.CpuUsage.TotalTime - before < TimeSpan.FromSeconds(3), $"It took {Environment.CpuUsage.TotalTime - before}.");
    }

    private static byte[] File(string header, params byte[][] frames) => [.. Encoding.ASCII.GetBytes(header), .. frames.SelectMany(frame => frame)];

    private static byte[] Frame(string line, int size, byte value) => [.. Encoding.ASCII.GetBytes(line), .. Enumerable.Repeat(value, size)];
}
