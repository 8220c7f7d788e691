using Xunit;
using ZegoCallKit.Media;

namespace ZegoCallKit.Tests.Media;

/// <summary>The timestamp of a frame that brings none is read from a clock when it is first asked for.</summary>
public sealed class FrameTimeTests
{
    [Fact]
    public void A_clock_is_read_only_for_a_frame_whose_timestamp_is_asked_for()
    {
        var clock = new CountingClock();
        var time = new FrameTime(clock, clock.GetTimestamp());
        var audio = new AudioFrame(new short[480], AudioFormat.Default, ref time);
        var video = new VideoFrame(ref time) { Width = 2 };
        Assert.Equal(480, audio.SampleCount);
        Assert.Equal(2, video.Width);

        Assert.Equal(1, clock.Reads);
    }

    [Fact]
    public void Every_view_of_a_frame_has_the_same_timestamp()
    {
        var clock = new CountingClock();
        var time = new FrameTime(clock, clock.GetTimestamp());
        var audio = new AudioFrame(new short[480], AudioFormat.Default, ref time);
        var copy = audio;
        var video = new VideoFrame(ref time);

        Assert.Equal(
            [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1)],
            [copy.Timestamp, audio.Timestamp, video.Timestamp, (video with { Width = 4 }).Timestamp]);
        Assert.Equal(2, clock.Reads);
    }

    [Fact]
    public void A_timestamp_that_is_set_replaces_the_clock()
    {
        var clock = new CountingClock();
        var time = new FrameTime(clock, clock.GetTimestamp());
        var frame = new VideoFrame(ref time) with { Timestamp = TimeSpan.FromSeconds(7) };

        Assert.Equal(TimeSpan.FromSeconds(7), frame.Timestamp);
        Assert.Equal(1, clock.Reads);
    }

    [Fact]
    public void Frames_without_a_time_start_at_zero()
    {
        var time = default(FrameTime);

        Assert.Equal(TimeSpan.Zero, new AudioFrame([], AudioFormat.Default, ref time).Timestamp);
        Assert.Equal(TimeSpan.Zero, default(AudioFrame).Timestamp);
        Assert.Equal(TimeSpan.Zero, default(VideoFrame).Timestamp);
        Assert.Throws<ArgumentNullException>("clock", static () => new FrameTime(null!, 0));
    }

    /// <summary>A clock that advances by one second whenever it is read.</summary>
    private sealed class CountingClock : TimeProvider
    {
        public int Reads { get; private set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => ++Reads;
    }
}
