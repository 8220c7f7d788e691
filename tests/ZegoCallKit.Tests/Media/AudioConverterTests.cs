using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Media;

public sealed class AudioConverterTests
{
    [Fact]
    public void Equal_formats_pass_bit_for_bit()
    {
        var format = new AudioFormat(44100, 2);
        short[] samples = [short.MinValue, short.MaxValue, 0, -1];
        var output = new short[6];
        Assert.Equal(4, new AudioConverter(format, format).Convert(samples, output));
        Assert.Equal(samples, output[..4]);
    }

    [Fact]
    public void Channels_are_doubled_and_averaged()
    {
        var output = new short[6];
        Assert.Equal(4, new AudioConverter(new AudioFormat(8000, 1), new AudioFormat(8000, 2)).Convert([1, -2], output));
        Assert.Equal([1, 1, -2, -2], output[..4]);
        Assert.Equal(2, new AudioConverter(new AudioFormat(8000, 2), new AudioFormat(8000, 1)).Convert([10, 20, short.MinValue, short.MinValue], output));
        Assert.Equal([15, short.MinValue], output[..2]);
    }

    [Theory]
    [InlineData(44100, 48000, 1000)]
    [InlineData(16000, 48000, 5000)]
    [InlineData(48000, 16000, 6000)]
    [InlineData(11025, 44100, 3000)]
    [InlineData(48000, 8000, 440)]
    [InlineData(8001, 47999, 2000)]
    public void A_tone_keeps_its_frequency_and_level_within_minus_75_dB(int from, int to, double frequency)
    {
        var output = Converted(from, to, frequency, seconds: 1);
        Assert.InRange(Residual(output.AsSpan(to / 10, to / 2), frequency, to), double.NegativeInfinity, -75);
    }

    [Theory]
    [InlineData(48000, 16000, 9000)]
    [InlineData(44100, 8000, 6000)]
    public void What_the_lower_rate_cannot_carry_is_gone(int from, int to, double frequency)
    {
        var output = Converted(from, to, frequency, seconds: 1);
        var loudest = output.Skip(to / 10).Take(to / 2).Max(sample => Math.Abs((int)sample));
        Assert.InRange(loudest, 0, 2);
    }

    [Fact]
    public void The_blocks_do_not_matter_and_no_sample_is_gained_or_lost()
    {
        var cases =
            from rateIn in Gen.Choose(8000, 48000)
            from rateOut in Gen.Elements(8000, 11025, 16000, 44100, 48000)
            from channelsIn in Gen.Choose(1, 2)
            from channelsOut in Gen.Choose(1, 2)
            from blocks in Gen.NonEmptyListOf(Gen.Choose(0, 700))
            select (From: new AudioFormat(rateIn, channelsIn), To: new AudioFormat(rateOut, channelsOut), blocks);
        Properties.Hold(cases, cases: 40, run: static it =>
        {
            var count = it.blocks.Sum();
            var samples = new short[count * it.From.Channels];
            var random = new Random(count);
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = (short)random.Next(-9000, 9000);
            }

            var whole = new AudioConverter(it.From, it.To);
            var expected = new short[whole.MaxOutput(samples.Length)];
            var length = whole.Convert(samples, expected);
            Assert.Equal((((long)count * it.To.SampleRate) + it.From.SampleRate - 1) / it.From.SampleRate, length / it.To.Channels);

            var parts = new AudioConverter(it.From, it.To);
            var actual = new List<short>();
            var at = 0;
            foreach (var block in it.blocks)
            {
                var values = block * it.From.Channels;
                var room = new short[parts.MaxOutput(values)];
                actual.AddRange(room[..parts.Convert(samples.AsSpan(at, values), room)]);
                at += values;
            }

            Assert.Equal(expected[..length], actual);
        });
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        var converter = new AudioConverter(new AudioFormat(16000, 2), new AudioFormat(48000, 2));
        Assert.Throws<ArgumentException>("samples", () => converter.Convert([1], new short[100]));
        Assert.Throws<ArgumentException>("destination", () => converter.Convert([1, 2], new short[4]));
        Assert.Throws<ArgumentOutOfRangeException>("from", () => new AudioConverter(default, AudioFormat.Default));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => new AudioConverter(AudioFormat.Default, default));
    }

    private static short[] Converted(int from, int to, double frequency, int seconds)
    {
        var input = new short[from * seconds];
        new ToneSource(frequency, new AudioFormat(from, 1), -3).Read(input);
        var converter = new AudioConverter(new AudioFormat(from, 1), new AudioFormat(to, 1));
        var output = new short[converter.MaxOutput(input.Length)];
        return output[..converter.Convert(input, output)];
    }

    // Returns the residual in dB below the tone, after subtracting the best-fitting sine with the frequency and the input's level.
    private static double Residual(ReadOnlySpan<short> samples, double frequency, int rate)
    {
        var (sine, cosine) = (0.0, 0.0);
        for (var i = 0; i < samples.Length; i++)
        {
            var (s, c) = Math.SinCos(Math.Tau * frequency * i / rate);
            sine += samples[i] * s * 2 / samples.Length;
            cosine += samples[i] * c * 2 / samples.Length;
        }

        var amplitude = short.MaxValue * Math.Pow(10, -3 / 20.0);
        var scale = amplitude / Math.Sqrt((sine * sine) + (cosine * cosine));
        var error = 0.0;
        for (var i = 0; i < samples.Length; i++)
        {
            var (s, c) = Math.SinCos(Math.Tau * frequency * i / rate);
            var difference = samples[i] - (((sine * s) + (cosine * c)) * scale);
            error += difference * difference / samples.Length;
        }

        return 10 * Math.Log10(error / (amplitude * amplitude / 2));
    }

    [Theory]
    [InlineData(1, 1, 480)]
    [InlineData(1, 2, 960)]
    [InlineData(2, 1, 240)]
    public void At_equal_rates_as_much_comes_out_as_goes_in(int from, int to, int expected) =>
        Assert.Equal(expected, new AudioConverter(new AudioFormat(48_000, from), new AudioFormat(48_000, to)).MaxOutput(480));
}
