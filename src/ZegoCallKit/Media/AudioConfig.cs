namespace ZegoCallKit.Media;

/// <summary>Specifies how the engine encodes captured audio (ZEGO: <c>zego_audio_config</c>). Set it before publishing.</summary>
public sealed record AudioConfig
{
    /// <summary>Gets the audio bitrate in kbit/s: 16 to 192.</summary>
    public int BitrateKbps { get; init; } = 48;

    /// <summary>Gets the number of channels: 1 for mono, 2 for stereo.</summary>
    public int Channels { get; init; } = 1;

    /// <summary>Gets the audio codec.</summary>
    public AudioCodec Codec { get; init; } = AudioCodec.Low3;

    internal void Validate(string parameter)
    {
        OptionGuard.Range(BitrateKbps, 16, 192, parameter);
        OptionGuard.Range(Channels, 1, 2, parameter);
        OptionGuard.Defined(Codec, parameter);
        OptionGuard.Check(Codec != AudioCodec.Low, parameter, nameof(Codec), "must not be Low, which the engine no longer has. Use Low3 for calls");
    }
}
