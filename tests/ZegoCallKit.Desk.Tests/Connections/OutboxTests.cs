using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Media;

namespace ZegoCallKit.Desk.Tests.Connections;

/// <summary>Tests what waits to be sent.</summary>
public sealed class OutboxTests
{
    private const int FrameBytes = 6;

    private readonly MediaBufferPool _pool = new();

    [Fact]
    public void Texts_go_first_then_audio_then_video()
    {
        var outbox = new Outbox(1_000);
        Add(new MediaQueue(outbox, isAudio: false), 1);
        Add(new MediaQueue(outbox, isAudio: true), 2);
        Assert.True(outbox.TryAdd([7]));

        Assert.Equal(["text 7", "audio 2", "video 1"], TakeAll(outbox));
    }

    [Fact]
    public void A_stream_that_is_not_sent_loses_its_oldest_frames()
    {
        var outbox = new Outbox(1_000);
        var video = new MediaQueue(outbox, isAudio: false);
        for (uint number = 0; number < 20; number++)
        {
            Add(video, number);
        }

        Assert.Equal(12, video.Dropped);
        Assert.Equal(8, outbox.Added);
        Assert.Equal(Enumerable.Range(12, 8).Select(static number => $"video {number}"), TakeAll(outbox));
        Assert.Equal(0, _pool.Outstanding);
    }

    [Fact]
    public void Beyond_the_limit_of_all_streams_video_is_dropped_before_audio()
    {
        var outbox = new Outbox(4 * FrameBytes);
        var video = new MediaQueue(outbox, isAudio: false);
        var audio = new MediaQueue(outbox, isAudio: true);
        Add(video, 1);
        Add(video, 2);
        for (uint number = 10; number < 15; number++)
        {
            Add(audio, number);
        }

        Assert.Equal((2, 1), (video.Dropped, audio.Dropped));
        Assert.Equal(["audio 11", "audio 12", "audio 13", "audio 14"], TakeAll(outbox));
        Assert.Equal(0, _pool.Outstanding);
    }

    [Fact]
    public void A_frame_that_is_larger_than_the_limit_is_dropped_and_drops_no_other()
    {
        var outbox = new Outbox(FrameBytes);
        var small = new MediaQueue(outbox, isAudio: false);
        var large = new MediaQueue(outbox, isAudio: false);
        Add(small, 1);
        Add(large, 2, size: 4);

        Assert.Equal((0, 1), (small.Dropped, large.Dropped));
        Assert.Equal(["video 1"], TakeAll(outbox));
    }

    [Fact]
    public void Streams_take_turns()
    {
        var outbox = new Outbox(1_000);
        var first = new MediaQueue(outbox, isAudio: false);
        var second = new MediaQueue(outbox, isAudio: false);
        Add(first, 1);
        Add(first, 2);
        Add(first, 3);
        Add(second, 10);

        Assert.Equal(["video 1", "video 10", "video 2", "video 3"], TakeAll(outbox));
    }

    [Fact]
    public void Texts_are_never_dropped_but_too_many_are_refused()
    {
        var outbox = new Outbox(1_000);
        for (var i = 0; i < Outbox.MostTexts; i++)
        {
            Assert.True(outbox.TryAdd([1]));
        }

        Assert.False(outbox.TryAdd([2]));
        Assert.Equal(Outbox.MostTexts, TakeAll(outbox).Count);
        Assert.True(outbox.TryAdd([3]));
    }

    [Fact]
    public void Too_many_bytes_of_texts_are_refused()
    {
        var outbox = new Outbox(1_000);
        Assert.True(outbox.TryAdd(new byte[8 << 20]));
        Assert.False(outbox.TryAdd([1]));
    }

    [Fact]
    public async Task After_its_completion_only_the_waiting_texts_and_the_last_one_come()
    {
        var outbox = new Outbox(1_000);
        var video = new MediaQueue(outbox, isAudio: false);
        Add(video, 1);
        outbox.TryAdd([1]);
        outbox.Complete([2]);
        outbox.TryAdd([3]);
        Add(video, 2);

        Assert.True(await outbox.WaitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["text 1", "text 2"], TakeAll(outbox));
        Assert.False(await outbox.WaitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, _pool.Outstanding);
    }

    [Fact]
    public async Task A_sender_that_waits_is_woken()
    {
        var outbox = new Outbox(1_000);
        for (var i = 0; i < 100; i++)
        {
            var waiting = outbox.WaitAsync(TestContext.Current.CancellationToken);
            outbox.TryAdd([1]);
            Assert.True(await waiting);
            TakeAll(outbox);
        }
    }

    private static List<string> TakeAll(Outbox outbox)
    {
        var taken = new List<string>();
        while (outbox.TryTake(out var text, out var queue, out var media))
        {
            taken.Add(text is not null ? $"text {text[0]}" : $"{(queue!.IsAudio ? "audio" : "video")} {media.Header.Number}");
            media.Release();
        }

        return taken;
    }

    private void Add(MediaQueue queue, uint number, int size = 2)
    {
        var buffer = _pool.RentVideo(VideoPixelFormat.I420, size, size, TimeSpan.Zero);
        queue.Add(new OutgoingMedia(new MediaHeader { Kind = MediaKind.Video, Handle = 1, Number = number, Length = buffer.Length }, buffer, default));
    }
}
