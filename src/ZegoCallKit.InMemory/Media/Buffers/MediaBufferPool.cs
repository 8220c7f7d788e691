using System.Collections.Concurrent;
using System.Numerics;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Buffers;

/// <summary>Pools the buffers of one publisher. They are rented with one reference and reused when no references remain, so that a steady stream does not allocate.</summary>
internal sealed class MediaBufferPool
{
    private const int SmallestClass = 8;

    // The limit on pooled bytes of each size; buffers that a burst took beyond it are left to the garbage collector.
    private const int MostKeptBytes = 32 << 20;
    private const int FewestKept = 4;
    private const int MostKept = 256;

    private readonly ConcurrentQueue<MediaBuffer>?[] _free = new ConcurrentQueue<MediaBuffer>?[32];
    private int _outstanding;

    /// <summary>Gets the number of buffers that are rented and not yet returned.</summary>
    public int Outstanding => Volatile.Read(ref _outstanding);

    public MediaBuffer RentAudio(in AudioFrame frame)
    {
        var buffer = RentAudio(frame.Samples.Length, frame.Format, frame.Timestamp);
        frame.Samples.CopyTo(buffer.Samples);
        return buffer;
    }

    public MediaBuffer RentAudio(int values, AudioFormat format, TimeSpan timestamp)
    {
        var buffer = Rent(values * sizeof(short));
        buffer.AudioFormat = format;
        buffer.Timestamp = timestamp;
        return buffer;
    }

    public MediaBuffer RentVideo(in VideoFrame frame)
    {
        var buffer = RentVideo(frame.Format, frame.Width, frame.Height, frame.Timestamp);
        frame.CopyTo(buffer.Bytes);
        buffer.Rotation = frame.Rotation;
        return buffer;
    }

    public MediaBuffer RentVideo(VideoPixelFormat format, int width, int height, TimeSpan timestamp)
    {
        var buffer = Rent(VideoLayout.FrameSize(format, width, height));
        buffer.PixelFormat = format;
        buffer.Width = width;
        buffer.Height = height;
        buffer.Rotation = 0;
        buffer.Timestamp = timestamp;
        return buffer;
    }

    public void Return(MediaBuffer buffer)
    {
        Interlocked.Decrement(ref _outstanding);
        var size = ClassOf(buffer.Bytes.Length);
        var free = Free(size);
        if (free.Count < Math.Clamp(MostKeptBytes >> size, FewestKept, MostKept))
        {
            free.Enqueue(buffer);
        }
    }

    /// <summary>Leaves all free buffers to the garbage collector.</summary>
    public void Clear()
    {
        foreach (var free in _free)
        {
            free?.Clear();
        }
    }

    private MediaBuffer Rent(int length)
    {
        var size = ClassOf(length);
        if (!Free(size).TryDequeue(out var buffer))
        {
            buffer = new(this, 1 << size);
        }

        Interlocked.Increment(ref _outstanding);
        buffer.Length = length;
        buffer.Retain();
        return buffer;
    }

    private ConcurrentQueue<MediaBuffer> Free(int size) =>
        Volatile.Read(ref _free[size]) ?? Interlocked.CompareExchange(ref _free[size], new(), null) ?? _free[size]!;

    // Buffer sizes are powers of two, so that frames of changing sizes can reuse each other's buffers.
    private static int ClassOf(int length) => Math.Max(SmallestClass, BitOperations.Log2((uint)Math.Max(1, length - 1)) + 1);
}
