namespace ZegoCallKit.Media;

/// <summary>A block of raw audio, usually 10 ms. It is a view: valid only inside the call that hands it over; copy what you keep.</summary>
public readonly ref struct AudioFrame
{
    /// <summary>Creates a view of interleaved samples.</summary>
    /// <param name="samples">The samples, all channels interleaved; the length must be a multiple of the channel count.</param>
    /// <param name="format">Their format.</param>
    /// <param name="timestamp">When the first sample was captured, on the publisher's media clock.</param>
    /// <exception cref="ArgumentException">The last sample lacks a channel.</exception>
    public AudioFrame(ReadOnlySpan<short> samples, AudioFormat format, TimeSpan timestamp)
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
    public ReadOnlySpan<short> Samples { get; }

    /// <summary>The format of <see cref="Samples"/>.</summary>
    public AudioFormat Format { get; }

    /// <summary>When the first sample was captured, on the publisher's media clock.</summary>
    public TimeSpan Timestamp { get; }

    /// <summary>Samples of each channel.</summary>
    public int SampleCount => Samples.Length / Format.Channels;

    /// <summary>How long the block lasts.</summary>
    public TimeSpan Duration => TimeSpan.FromTicks(SampleCount * TimeSpan.TicksPerSecond / Format.SampleRate);
}
