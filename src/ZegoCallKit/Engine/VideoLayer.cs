namespace ZegoCallKit.Engine;

/// <summary>Specifies the layer of a stream that carries several (ZEGO: <c>zego_video_stream_type</c>).</summary>
public enum VideoLayer
{
    /// <summary>The layer that suits the network.</summary>
    Default = 0,

    /// <summary>The small layer.</summary>
    Small = 1,

    /// <summary>The big layer.</summary>
    Big = 2,
}
