namespace ZegoCallKit.Media;

/// <summary>Specifies which layer of a stream is played, if it carries several (ZEGO: <c>zego_video_stream_type</c>): streams published with <see cref="VideoCodec.H264DualStream"/> or <see cref="VideoCodec.Svc"/> do.</summary>
public enum VideoLayer
{
    /// <summary>The layer that suits the network.</summary>
    Default = 0,

    /// <summary>The small layer.</summary>
    Small = 1,

    /// <summary>The big layer.</summary>
    Big = 2,
}
