namespace ZegoCallKit.Media;

/// <summary>What the engine encodes of the captured audio (ZEGO: <c>zego_audio_config</c>). Set it before publishing.</summary>
public sealed record AudioConfig
{
    /// <summary>Audio bitrate in kilobits a second, 16 to 192.</summary>
    public int BitrateKbps { get; init; } = 48;

    /// <summary>1 for mono, 2 for stereo.</summary>
    public int Channels { get; init; } = 1;

    /// <summary>The audio codec.</summary>
    public AudioCodec Codec { get; init; } = AudioCodec.Low3;

    internal void Validate(string parameter)
    {
        Guard.Range(BitrateKbps, 16, 192, nameof(BitrateKbps), parameter);
        Guard.Range(Channels, 1, 2, nameof(Channels), parameter);
        if (Codec is < AudioCodec.Default or > AudioCodec.Low3)
        {
            throw new ArgumentOutOfRangeException(parameter, Codec, "The Codec is not one of the enum's.");
        }

        if (Codec == AudioCodec.Low)
        {
            throw new ArgumentOutOfRangeException(parameter, Codec, "The Codec Low is not in the engine any more; Low3 is for calls.");
        }
    }
}
