using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

public sealed class BufferTests
{
    private readonly short[] _samples = new short[480];
    private readonly byte[] _pixels = new byte[96 * 72 * 3 / 2];

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void A_steady_stream_allocates_nothing_however_many_players_it_has(int latency)
    {
        var time = new SimulatedTime();
        var plane = new MediaPlane(time, new InlineScheduler(), new() { Latency = TimeSpan.FromMilliseconds(latency) });
        var frames = new CountingFrames();
        var publisher = plane.Create(frames);
        var stream = plane.Publish(publisher, "s");
        for (var i = 0; i < 10; i++)
        {
            plane.Play(plane.Create(frames), stream);
        }

        Push(publisher, time, 300);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Push(publisher, time, 1000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        // The cost of time itself: each step and the reports of eleven engines, and not a byte more for each of the 20,000 frames.
        before = GC.GetAllocatedBytesForCurrentThread();
        Push(null, time, 1000);
        allocated -= GC.GetAllocatedBytesForCurrentThread() - before;

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((13_000, 13_000), (frames.Audio, frames.Video));
        Assert.InRange(allocated, long.MinValue, 20_000);
        Assert.Equal(0, publisher.Core.Media.Context.Buffers.Outstanding);
    }

    [Fact]
    public void What_is_under_way_when_an_engine_ends_is_given_back()
    {
        var time = new SimulatedTime();
        var plane = new MediaPlane(time, time.Scheduler, new() { Latency = TimeSpan.FromMilliseconds(20) });
        var publisher = plane.Create(new CountingFrames());
        var stream = plane.Publish(publisher, "s");
        time.RunUntilIdle();
        var player = plane.Create(new CountingFrames());
        plane.Play(player, stream);
        Push(publisher, null, 5);
        Assert.Equal(10, publisher.Core.Media.Context.Buffers.Outstanding);
        lock (player.Core.Gate)
        {
            player.Core.Media.OnUninitialized();
        }

        Assert.Equal(0, publisher.Core.Media.Context.Buffers.Outstanding);
    }

    [Fact]
    public void A_buffer_given_back_twice_is_found()
    {
        var buffer = new MediaBufferPool().RentAudio(10, AudioFormat.Default, TimeSpan.Zero);
        buffer.Release();
        Assert.Throws<InvalidOperationException>(buffer.Release);
    }

    [Fact]
    public void Buffers_are_used_again()
    {
        var pool = new MediaBufferPool();
        var first = pool.RentVideo(VideoPixelFormat.I420, 96, 72, TimeSpan.Zero);
        first.Retain();
        first.Release();
        Assert.NotSame(first, pool.RentVideo(VideoPixelFormat.I420, 96, 72, TimeSpan.Zero));
        first.Release();
        Assert.Same(first, pool.RentVideo(VideoPixelFormat.Nv12, 95, 72, TimeSpan.Zero));
        Assert.Equal(2, pool.Outstanding);
    }

    [Fact]
    public void A_burst_is_not_kept_and_an_ended_engine_keeps_nothing()
    {
        var pool = new MediaBufferPool();
        var burst = Enumerable.Range(0, 50).Select(_ => pool.RentVideo(VideoPixelFormat.Bgra32, 1920, 1080, TimeSpan.Zero)).ToList();
        burst.ForEach(buffer => buffer.Release());
        var again = Enumerable.Range(0, 50).Select(_ => pool.RentVideo(VideoPixelFormat.Bgra32, 1920, 1080, TimeSpan.Zero)).ToList();
        Assert.InRange(again.Intersect(burst).Count(), 1, 8);
        again.ForEach(buffer => buffer.Release());

        pool.Clear();
        Assert.DoesNotContain(pool.RentVideo(VideoPixelFormat.Bgra32, 1920, 1080, TimeSpan.Zero), again);
    }

    [Fact]
    public void Crossings_are_counted_within_each_channel()
    {
        var pool = new MediaBufferPool();
        var left = pool.RentAudio(960, new AudioFormat(48_000, 2), TimeSpan.Zero);
        for (var i = 0; i < 960; i++)
        {
            left.Samples[i] = (short)(i % 2 == 0 ? 1000 : -1000);
        }

        left.Measure();
        Assert.Equal(0, left.ZeroCrossings);
        Assert.Equal(1_000_000, left.Power);
    }

    private void Push(InMemoryEngine? publisher, SimulatedTime? time, int count)
    {
        // Assertions allocate, so the codes are summed.
        var codes = 0;
        for (var i = 0; i < count; i++)
        {
            if (publisher is not null)
            {
                codes |= publisher.Frames.SendAudio(new AudioFrame(_samples, AudioFormat.Default, TimeSpan.Zero), PublishChannel.Main).Code;
                codes |= publisher.Frames.SendVideo(new VideoFrame(_pixels, VideoPixelFormat.I420, 96, 72, TimeSpan.Zero), PublishChannel.Main).Code;
            }

            time?.Advance(TimeSpan.FromMilliseconds(10));
        }

        Assert.Equal(0, codes);
    }
}
