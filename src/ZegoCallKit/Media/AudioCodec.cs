namespace ZegoCallKit.Media;

/// <summary>Specifies the audio codec of a published stream (ZEGO: <c>zego_audio_codec_id</c>).</summary>
public enum AudioCodec
{
    /// <summary>The codec chosen by the scenario.</summary>
    Default = 0,

    /// <summary>Normal latency; can be mixed for CDN audiences.</summary>
    Normal = 1,

    /// <summary>Like <see cref="Normal"/>, in better quality.</summary>
    Normal2 = 2,

    /// <summary>Not recommended by ZEGO.</summary>
    Normal3 = 3,

    /// <summary>Refused: the engine 3.25 no longer has this codec.</summary>
    Low = 4,

    /// <summary>Not recommended by ZEGO.</summary>
    Low2 = 5,

    /// <summary>Low latency, for calls.</summary>
    Low3 = 6,
}
