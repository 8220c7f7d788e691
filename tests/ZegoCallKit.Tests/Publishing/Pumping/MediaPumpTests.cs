using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Publishing.Pumping;

namespace ZegoCallKit.Tests.Publishing.Pumping;

public sealed class MediaPumpTests
{
    private readonly ManualTime _time = new();
    private readonly RecordingFrames _frames;
    private readonly List<Exception?> _ends = [];

    public MediaPumpTests() => _frames = new(_time);

    [Theory]
    [InlineData(8000, 1)]
    [InlineData(11025, 1)]
    [InlineData(22050, 2)]
    [InlineData(44100, 2)]
    [InlineData(48000, 1)]
    public void Audio_comes_in_blocks_of_10_ms_that_never_drift(int rate, int channels)
    {
        var pump = Audio(Source(rate, channels));
        pump.Start();
        _time.Advance(TimeSpan.FromSeconds(3) - TimeSpan.FromTicks(1));

        Assert.Equal(300, _frames.Audio.Count);
        var samples = 0L;
        for (var k = 0; k < 300; k++)
        {
            Assert.Equal(TimeSpan.FromMilliseconds(10 * k), _frames.Audio[k].At);
            Assert.Equal((long)k * rate / 100 * channels, samples);
            Assert.Equal(TimeSpan.FromTicks(samples / channels * TimeSpan.TicksPerSecond / rate), _frames.Audio[k].Timestamp);
            samples += _frames.Audio[k].Samples.Length;
        }

        Assert.Equal(3L * rate * channels, samples);
        Assert.Equal(Enumerable.Range(0, (int)samples).Select(n => (short)n), _frames.Audio.SelectMany(block => block.Samples));
    }

    [Theory]
    [InlineData(12, 1)]
    [InlineData(30000, 1001)]
    [InlineData(1, 3)]
    public void Pictures_come_at_the_exact_rate(int numerator, int denominator)
    {
        var rate = new FrameRate(numerator, denominator);
        var pump = Video(Source(rate: rate));
        pump.Start();
        _time.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal((600L * numerator / denominator) + 1, _frames.Video.Count);
        for (var n = 0; n < _frames.Video.Count; n++)
        {
            Assert.Equal(rate.TimeOf(n), _frames.Video[n].At);
            Assert.Equal(rate.TimeOf(n), _frames.Video[n].Timestamp);
            Assert.Equal((byte)n, _frames.Video[n].Picture[0]);
        }
    }

    [Fact]
    public void A_late_wake_up_catches_up_without_loss_or_repetition()
    {
        var pump = Audio(Source(44100, 1));
        pump.Start();
        foreach (var jump in new[] { 0, 3, 50, 7, 1000, 1, 9, 10, 33 })
        {
            _time.Jump(TimeSpan.FromMilliseconds(jump));
            Assert.Equal((_time.Now.Ticks / 100_000) + 1, _frames.Audio.Count);
        }

        Assert.Equal(Enumerable.Range(0, _frames.Audio.Count * 441).Select(n => (short)n), _frames.Audio.SelectMany(block => block.Samples));
    }

    [Fact]
    public void What_a_pause_of_the_process_missed_is_skipped_and_the_pace_begins_anew()
    {
        var audio = Audio(Source(16000, 1));
        var video = Video(Source());
        audio.Start();
        video.Start();
        _time.Advance(TimeSpan.FromMilliseconds(995));
        Assert.Equal((100, 10), (_frames.Audio.Count, _frames.Video.Count));

        _time.Jump(TimeSpan.FromSeconds(30));

        Assert.Equal((101, 11), (_frames.Audio.Count, _frames.Video.Count));
        _time.Advance(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1));
        Assert.Equal((200, 20), (_frames.Audio.Count, _frames.Video.Count));
        Assert.All(_frames.Audio, block => Assert.Equal(block.At, block.Timestamp));
        Assert.All(_frames.Video, picture => Assert.Equal(picture.At, picture.Timestamp));
        Assert.Equal(Enumerable.Range(0, 200 * 160).Select(n => (short)n), _frames.Audio.SelectMany(block => block.Samples));
    }

    [Theory]
    [InlineData(1, 5_000_000)]
    [InlineData(1, int.MaxValue)]
    public void A_rate_beyond_the_range_of_the_timers_of_the_system_is_waited_for(int numerator, int denominator)
    {
        var rate = new FrameRate(numerator, denominator);
        var pump = Video(Source(rate: rate));
        pump.Start();
        _time.Advance(rate.TimeOf(1) - TimeSpan.FromTicks(1));
        Assert.Single(_frames.Video);

        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal([TimeSpan.Zero, rate.TimeOf(1)], _frames.Video.Select(picture => picture.At));
    }

    [Fact]
    public void Starting_and_stopping_twice_is_once_and_a_new_start_goes_on_where_the_source_is()
    {
        var pump = Audio(Source(16000, 1));
        pump.Start();
        pump.Start();
        _time.Advance(TimeSpan.FromMilliseconds(95));
        Assert.Equal(10, _frames.Audio.Count);
        pump.Stop();
        pump.Stop();
        Assert.False(pump.IsRunning);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(10, _frames.Audio.Count);

        pump.Start();
        _time.Advance(TimeSpan.FromMilliseconds(95));

        Assert.Equal(20, _frames.Audio.Count);
        Assert.Equal(1, _time.TimersCreated);
        Assert.Equal(Enumerable.Range(0, 3200).Select(n => (short)n), _frames.Audio.SelectMany(block => block.Samples));
        Assert.Equal(TimeSpan.FromMilliseconds(5095), _frames.Audio[10].At);
        Assert.Equal(TimeSpan.FromMilliseconds(5095), _frames.Audio[10].Timestamp);
        Assert.Equal(20, pump.Sent);
    }

    [Fact]
    public async Task Nothing_is_sent_after_disposal_and_disposing_twice_is_once()
    {
        var pump = Video(Source());
        pump.Start();
        _time.Advance(TimeSpan.FromSeconds(1));
        var sent = _frames.Video.Count;
        await pump.DisposeAsync();
        await pump.DisposeAsync();
        pump.Start();
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(sent, _frames.Video.Count);
        Assert.Empty(_ends);
    }

    [Fact]
    public void The_end_of_the_source_is_reported_once_after_its_last_samples()
    {
        var pump = Audio(Source(16000, 1, length: 200));
        pump.Start();
        _time.Advance(TimeSpan.FromSeconds(1));
        pump.Start();
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([160, 40], _frames.Audio.Select(block => block.Samples.Length));
        Assert.Equal([null], _ends);
        Assert.False(pump.IsRunning);
    }

    [Fact]
    public void A_failing_source_ends_the_pump_with_its_fault()
    {
        var source = Source(16000, 1);
        var fault = new MediaFormatException("a.wav", "it is truncated", "WAV");
        var pump = Audio(source);
        pump.Start();
        _time.Advance(TimeSpan.FromMilliseconds(25));
        source.OnRead = () => throw fault;
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(3, _frames.Audio.Count);
        Assert.Equal([fault], _ends);
    }

    [Fact]
    public void A_source_that_breaks_its_contract_is_named()
    {
        var pump = Audio(new LyingSource());
        pump.Start();
        _time.Advance(TimeSpan.Zero);

        Assert.Contains("LyingSource.Read returned 1, which is invalid for a buffer of 320 values and 2 channels", Assert.Single(_ends)!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refused_blocks_are_counted_and_the_pump_goes_on()
    {
        _frames.Answer = 1011001;
        var pump = Video(Source());
        pump.Start();
        _time.Advance(TimeSpan.FromMilliseconds(950));

        Assert.Equal((10L, 10L), (pump.Sent, pump.Refused));
        Assert.Empty(_ends);
    }

    [Fact]
    public void Stopping_from_inside_a_send_stops()
    {
        MediaPump? pump = null;
        _frames.OnSend = () => pump!.Stop();
        pump = Audio(Source(16000, 1));
        pump.Start();
        _time.Jump(TimeSpan.FromSeconds(1));

        Assert.Single(_frames.Audio);
    }

    [Fact]
    public async Task Two_blocks_are_never_on_their_way_at_once_and_disposal_waits_for_the_one_that_is()
    {
        using var entered = new SemaphoreSlim(0);
        using var release = new SemaphoreSlim(0);
        var inside = 0;
        var most = 0;
        var source = Source(16000, 1);
        source.OnRead = () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            entered.Release();
            release.Wait();
            Interlocked.Decrement(ref inside);
        };
        var pump = MediaPump.ForAudio(source, _frames, PublishChannel.Main, TimeProvider.System, _ends.Add);
        pump.Start();
        await entered.WaitAsync();
        pump.Stop();
        pump.Start();
        var disposal = pump.DisposeAsync().AsTask();
        Assert.False(disposal.IsCompleted);
        release.Release(1000);
        await disposal;

        Assert.Equal(1, most);
        Assert.Equal(0, inside);
    }

    private static CountingSource Source(int sampleRate = 16000, int channels = 1, long length = long.MaxValue, FrameRate? rate = null) =>
        new(new AudioFormat(sampleRate, channels), new VideoFormat(2, 2, rate ?? new FrameRate(10)), length);

    private MediaPump Audio(IAudioSource source) => MediaPump.ForAudio(source, _frames, PublishChannel.Main, _time, _ends.Add);

    private MediaPump Video(IVideoSource source) => MediaPump.ForVideo(source, _frames, PublishChannel.Auxiliary, _time, _ends.Add);

    private sealed class LyingSource : IAudioSource
    {
        public AudioFormat Format => new(16000, 2);

        public int Read(Span<short> samples) => 1;
    }
}
