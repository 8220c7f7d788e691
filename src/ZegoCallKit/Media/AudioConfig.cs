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
}
