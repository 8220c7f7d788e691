using System.Runtime.CompilerServices;

namespace ZegoCallKit.Media;

/// <summary>Represents a block of raw audio, usually 10 ms. It is a view that is valid only during the call that receives it; copy what you keep.</summary>
public readonly ref struct AudioFrame
{
    private readonly ref FrameTime _time;
    private readonly TimeSpan _timestamp;

    /// <summary>Creates a view of interleaved samples.</summary>
    /// <param name="samples">The samples, with all channels interleaved; the length must be a multiple of the channel count.</param>
    /// <param name="format">The format of the samples.</param>
    /// <param name="timestamp">The time at which the first sample was captured, on the publisher's media clock.</param>
    /// <exception cref="ArgumentException">A channel is missing from the last sample.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AudioFrame(ReadOnlySpan<short> samples, AudioFormat format, TimeSpan timestamp)
    {
        if (format.Channels == 2 && (samples.Length & 1) != 0)
        {
            throw new ArgumentException($"The number of values must be a multiple of {format.Channels} channels; it is {samples.Length}.", nameof(samples));
        }

        Samples = samples;
        Format = format;
        _timestamp = timestamp;
    }

    /// <summary>Creates a view of interleaved samples from an engine that does not report when they were captured.</summary>
    /// <param name="samples">The samples, with all channels interleaved; the length must be a multiple of the channel count.</param>
    /// <param name="format">The format of the samples.</param>
    /// <param name="time">The timestamp, a variable that must exist as long as the view.</param>
    /// <exception cref="ArgumentException">A channel is missing from the last sample.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public AudioFrame(ReadOnlySpan<short> samples, AudioFormat format, ref FrameTime time)
        : this(samples, format, TimeSpan.Zero) => _time = ref time;

    /// <summary>Gets the samples, with all channels interleaved.</summary>
    public ReadOnlySpan<short> Samples { get; }

    /// <summary>Gets the format of <see cref="Samples"/>.</summary>
    public AudioFormat Format { get; }

    /// <summary>Gets the time at which the first sample was captured, on the publisher's media clock; with an engine that does not report it, the time since the engine started.</summary>
    public TimeSpan Timestamp => Unsafe.IsNullRef(ref _time) ? _timestamp : _time.Read();

    /// <summary>Gets the number of samples in each channel.</summary>
    public int SampleCount => Samples.Length / Format.Channels;

    /// <summary>Gets the duration of the block.</summary>
    public TimeSpan Duration => TimeSpan.FromTicks(SampleCount * TimeSpan.TicksPerSecond / Format.SampleRate);
}
