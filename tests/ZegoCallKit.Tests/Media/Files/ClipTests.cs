using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.Tests.Media.Files;

/// <summary>The committed clips match their README.</summary>
public sealed class ClipTests
{
    [Theory]
    [InlineData("alice.wav", 16000, 1)]
    [InlineData("bob.wav", 16000, 1)]
    [InlineData("carol.wav", 16000, 1)]
    [InlineData("dave.wav", 44100, 2)]
    public void A_speaker_can_be_heard(string name, int rate, int channels)
    {
        using var source = WavSource.Open(Clip(name));
        var samples = new short[source.SampleCount * source.Format.Channels];

        Assert.Equal(new AudioFormat(rate, channels), source.Format);
        Assert.InRange(source.Duration.TotalSeconds, 1.5, 3.5);
        Assert.Equal(samples.Length, source.Read(samples));
        Assert.InRange(samples.Max(), 10_000, 20_000);
    }

    [Theory]
    [InlineData("testsrc-96x72.y4m", 96, 72, 12)]
    [InlineData("mandelbrot-81x61.y4m", 81, 61, 15)]
    public void A_picture_moves(string name, int width, int height, int rate)
    {
        using var source = Y4mSource.Open(Clip(name));
        var pictures = new HashSet<string>(StringComparer.Ordinal);
        var picture = new byte[source.Format.FrameSize];
        while (source.TryRead(picture))
        {
            pictures.Add(Convert.ToBase64String(picture));
        }

        Assert.Equal(new VideoFormat(width, height, new FrameRate(rate)), source.Format);
        Assert.Equal(TimeSpan.FromSeconds(2), source.Duration);
        Assert.Equal(source.FrameCount, pictures.Count);
    }

    private static string Clip(string name) => Path.Combine(AppContext.BaseDirectory, "clips", name);
}
