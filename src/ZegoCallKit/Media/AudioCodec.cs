namespace ZegoCallKit.Media;

/// <summary>The audio codec of a published stream (ZEGO: <c>zego_audio_codec_id</c>).</summary>
public enum AudioCodec
{
    /// <summary>Chosen by the scenario.</summary>
    Default = 0,

    /// <summary>Ordinary latency, mixes with CDN audiences.</summary>
    Normal = 1,

    /// <summary>As <see cref="Normal"/>, in better quality.</summary>
    Normal2 = 2,

    /// <summary>Not recommended by ZEGO.</summary>
    Normal3 = 3,

    /// <summary>Refused: the engine 3.25 has it no more.</summary>
    Low = 4,

    /// <summary>Not recommended by ZEGO.</summary>
    Low2 = 5,

    /// <summary>Low latency, for calls.</summary>
    Low3 = 6,
}
