namespace ZegoCallKit.Media;

/// <summary>The shape of raw audio: PCM, signed 16-bit little-endian, channels interleaved.</summary>
public readonly record struct AudioFormat
{
    /// <summary>The lowest sample rate, in hertz.</summary>
    public const int MinSampleRate = 8_000;

    /// <summary>The highest sample rate, in hertz.</summary>
    public const int MaxSampleRate = 48_000;

    /// <summary>48 kHz mono, the engine's own capture format.</summary>
    public static readonly AudioFormat Default = new(48_000, 1);

    /// <summary>Creates a format.</summary>
    /// <param name="sampleRate">Samples a second and channel, 8,000 to 48,000.</param>
    /// <param name="channels">1 (mono) or 2 (stereo).</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public AudioFormat(int sampleRate, int channels)
    {
        if (sampleRate is < MinSampleRate or > MaxSampleRate)
        {
            throw new ArgumentOutOfRangeException(nameof(sampleRate), sampleRate, $"The sample rate must be {MinSampleRate} to {MaxSampleRate} Hz.");
        }

        if (channels is not (1 or 2))
        {
            throw new ArgumentOutOfRangeException(nameof(channels), channels, "Audio has 1 or 2 channels.");
        }

        SampleRate = sampleRate;
        Channels = channels;
    }

    /// <summary>Samples a second and channel.</summary>
    public int SampleRate { get; }

    /// <summary>1 for mono, 2 for stereo.</summary>
    public int Channels { get; }

    /// <summary>Bytes of one sample of all channels.</summary>
    public int BytesPerSample => Channels * sizeof(short);

    /// <inheritdoc/>
    public override string ToString() => $"{SampleRate} Hz {(Channels == 1 ? "mono" : "stereo")}";
}
