namespace ZegoCallKit.Media;

/// <summary>Represents the format of raw audio: PCM, signed 16-bit little-endian, with channels interleaved.</summary>
public readonly record struct AudioFormat
{
    /// <summary>The lowest sample rate, in hertz.</summary>
    public const int MinSampleRate = 8_000;

    /// <summary>The highest sample rate, in hertz.</summary>
    public const int MaxSampleRate = 48_000;

    /// <summary>The engine's own capture format: 48 kHz mono.</summary>
    public static readonly AudioFormat Default = new(48_000, 1);

    /// <summary>Creates a format.</summary>
    /// <param name="sampleRate">The sample rate: 8,000 to 48,000 samples per second and channel.</param>
    /// <param name="channels">The number of channels: 1 (mono) or 2 (stereo).</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public AudioFormat(int sampleRate, int channels)
    {
        if (sampleRate is < MinSampleRate or > MaxSampleRate)
        {
            throw new ArgumentOutOfRangeException(nameof(sampleRate), sampleRate, $"The sample rate must be between {MinSampleRate} and {MaxSampleRate} Hz.");
        }

        if (channels is not (1 or 2))
        {
            throw new ArgumentOutOfRangeException(nameof(channels), channels, "The number of channels must be 1 or 2.");
        }

        SampleRate = sampleRate;
        Channels = channels;
    }

    /// <summary>Gets the sample rate in samples per second and channel.</summary>
    public int SampleRate { get; }

    /// <summary>Gets the number of channels: 1 for mono, 2 for stereo.</summary>
    public int Channels { get; }

    /// <summary>Gets the number of bytes in one sample of all channels.</summary>
    public int BytesPerSample => Channels * sizeof(short);

    /// <inheritdoc/>
    public override string ToString() => $"{SampleRate} Hz {(Channels == 1 ? "mono" : "stereo")}";
}
