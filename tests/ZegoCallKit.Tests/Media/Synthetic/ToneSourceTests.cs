using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.Tests.Media.Synthetic;

public sealed class ToneSourceTests
{
    [Theory]
    [InlineData(440, 44100)]
    [InlineData(1000, 48000)]
    [InlineData(997.123, 16000)]
    [InlineData(0.5, 8000)]
    public void The_samples_do_not_depend_on_the_blocks(double frequency, int rate)
    {
        var format = new AudioFormat(rate, 1);
        var whole = new short[rate];
        new ToneSource(frequency, format).Read(whole);
        var parts = new short[rate];
        var source = new ToneSource(frequency, format);
        for (var at = 0; at < rate;)
        {
            at += source.Read(parts.AsSpan(at, Math.Min(1 + (at % 97), rate - at)));
        }

        Assert.Equal(whole, parts);
    }

    [Fact]
    public void The_tone_is_a_sine_of_its_level_on_all_channels()
    {
        var samples = new short[96];
        Assert.Equal(96, new ToneSource(1000, new AudioFormat(48000, 2), level: -20).Read(samples));
        for (var i = 0; i < 48; i++)
        {
            var expected = short.MaxValue * 0.1 * Math.Sin(Math.Tau * i / 48);
            Assert.InRange(samples[2 * i], expected - 1, expected + 1);
            Assert.Equal(samples[2 * i], samples[(2 * i) + 1]);
        }
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        var format = new AudioFormat(16000, 1);
        Assert.Throws<ArgumentOutOfRangeException>("frequency", () => new ToneSource(8000, format));
        Assert.Throws<ArgumentOutOfRangeException>("frequency", () => new ToneSource(double.NaN, format));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => new ToneSource(440, format, 1));
        Assert.Throws<ArgumentOutOfRangeException>("level", () => new ToneSource(440, format, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("format", () => new ToneSource(440, default));
    }
}
