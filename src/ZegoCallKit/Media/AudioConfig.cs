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
        Guard.Range(BitrateKbps, 16, 192, nameof(BitrateKbps), parameter);
        Guard.Range(Channels, 1, 2, nameof(Channels), parameter);
        if (Codec is < AudioCodec.Default or > AudioCodec.Low3)
        {
            throw new ArgumentOutOfRangeException(parameter, Codec, "Codec must be a defined AudioCodec value.");
        }

        if (Codec == AudioCodec.Low)
        {
            throw new ArgumentOutOfRangeException(parameter, Codec, "The engine no longer has the codec Low. Use Low3 for calls.");
        }
    }
}
