using System.Runtime.InteropServices;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Buffers;

/// <summary>Represents an audio block or a video frame on its way to any number of players. It is copied once from its publisher; the last user returns it to the pool.</summary>
internal sealed class MediaBuffer(MediaBufferPool pool, int capacity)
{
    private int _references;

    public byte[] Bytes { get; } = GC.AllocateUninitializedArray<byte>(capacity);

    /// <summary>Gets or sets the number of bytes in use.</summary>
    public int Length { get; set; }

    public TimeSpan Timestamp { get; set; }

    public AudioFormat AudioFormat { get; set; }

    /// <summary>Gets the mean square of the samples.</summary>
    public double Power { get; private set; }

    /// <summary>Gets how often neighboring samples of a channel differ in sign: 0 to 1, high for hiss, low for voices and tones.</summary>
    public double ZeroCrossings { get; private set; }

    public VideoPixelFormat PixelFormat { get; set; }

    public int Width { get; set; }

    public int Height { get; set; }

    public int Rotation { get; set; }

    public Span<short> Samples => MemoryMarshal.Cast<byte, short>(Bytes.AsSpan(0, Length));

    public AudioFrame AsAudio() => new(Samples, AudioFormat, Timestamp);

    public VideoFrame AsVideo() => new(Bytes.AsSpan(0, Length), PixelFormat, Width, Height, Timestamp) { Rotation = Rotation };

    /// <summary>Measures the samples. Call it before the buffer is shared.</summary>
    public void Measure()
    {
        var samples = Samples;
        var sum = 0L;
        var crossings = 0;
        var channels = AudioFormat.Channels;
        for (var i = 0; i < samples.Length; i++)
        {
            sum += samples[i] * samples[i];
            crossings += i >= channels && (samples[i] ^ samples[i - channels]) < 0 ? 1 : 0;
        }

        Power = samples.IsEmpty ? 0 : (double)sum / samples.Length;
        ZeroCrossings = samples.IsEmpty ? 0 : (double)crossings / samples.Length;
    }

    public void Retain() => Interlocked.Increment(ref _references);

    public void Release()
    {
        var left = Interlocked.Decrement(ref _references);
        if (left == 0)
        {
            pool.Return(this);
        }
        else if (left < 0)
        {
            throw new InvalidOperationException("A media buffer was returned twice.");
        }
    }
}
