namespace ZegoCallKit.Media;

/// <summary>A block of raw audio that may be changed in place. It is a view: valid only inside the call that hands it over.</summary>
public readonly ref struct WritableAudioFrame
{
    /// <summary>Creates a view of interleaved samples.</summary>
    /// <param name="samples">The samples, all channels interleaved; the length must be a multiple of the channel count.</param>
    /// <param name="format">Their format.</param>
    /// <param name="timestamp">When the first sample was captured, on the publisher's media clock.</param>
    /// <exception cref="ArgumentException">The last sample lacks a channel.</exception>
    public WritableAudioFrame(Span<short> samples, AudioFormat format, TimeSpan timestamp)
    {
        if (format.Channels == 2 && (samples.Length & 1) != 0)
        {
            throw new ArgumentException($"{samples.Length} values cannot be {format.Channels} channels.", nameof(samples));
        }

        Samples = samples;
        Format = format;
        Timestamp = timestamp;
    }

    /// <summary>The samples, all channels interleaved.</summary>
    public Span<short> Samples { get; }

    /// <summary>The format of <see cref="Samples"/>.</summary>
    public AudioFormat Format { get; }

    /// <summary>When the first sample was captured, on the publisher's media clock.</summary>
    public TimeSpan Timestamp { get; }

    /// <summary>The same block to read only.</summary>
    /// <returns>A view of the same memory.</returns>
    public AudioFrame AsReadOnly() => new(Samples, Format, Timestamp);
}
