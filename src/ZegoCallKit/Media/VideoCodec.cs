namespace ZegoCallKit.Media;

/// <summary>Specifies the video codec of a published stream (ZEGO: <c>zego_video_codec_id</c>).</summary>
public enum VideoCodec
{
    /// <summary>H.264.</summary>
    Default = 0,

    /// <summary>H.264 with scalable layers.</summary>
    Svc = 1,

    /// <summary>VP8.</summary>
    Vp8 = 2,

    /// <summary>H.265.</summary>
    H265 = 3,

    /// <summary>Two H.264 streams of different sizes.</summary>
    H264DualStream = 4,

    /// <summary>The codec is not known yet; this value is only reported, never set.</summary>
    Unknown = 100,
}
