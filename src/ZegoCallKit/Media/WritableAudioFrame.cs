namespace ZegoCallKit.Media;

/// <summary>Represents a block of raw audio that can be changed in place. It is a view that is valid only during the call that receives it.</summary>
public readonly ref struct WritableAudioFrame
{
    /// <summary>Creates a view of interleaved samples.</summary>
    /// <param name="samples">The samples, with all channels interleaved; the length must be a multiple of the channel count.</param>
    /// <param name="format">The format of the samples.</param>
    /// <param name="timestamp">The time at which the first sample was captured, on the publisher's media clock.</param>
    /// <exception cref="ArgumentException">A channel is missing from the last sample.</exception>
    public WritableAudioFrame(Span<short> samples, AudioFormat format, TimeSpan timestamp)
    {
        if (format.Channels == 2 && (samples.Length & 1) != 0)
        {
            throw new ArgumentException($"The number of values must be a multiple of {format.Channels} channels; it is {samples.Length}.", nameof(samples));
        }

        Samples = samples;
        Format = format;
        Timestamp = timestamp;
    }

    /// <summary>Gets the samples, with all channels interleaved.</summary>
    public Span<short> Samples { get; }

    /// <summary>Gets the format of <see cref="Samples"/>.</summary>
    public AudioFormat Format { get; }

    /// <summary>Gets the time at which the first sample was captured, on the publisher's media clock.</summary>
    public TimeSpan Timestamp { get; }

    /// <summary>Returns a read-only view of the block.</summary>
    /// <returns>A view of the same memory.</returns>
    public AudioFrame AsReadOnly() => new(Samples, Format, Timestamp);
}
