namespace ZegoCallKit.Engine;

/// <summary>The layer of a stream that carries several (ZEGO: <c>zego_video_stream_type</c>).</summary>
public enum VideoLayer
{
    /// <summary>Chosen by the network.</summary>
    Default = 0,

    /// <summary>The small one.</summary>
    Small = 1,

    /// <summary>The big one.</summary>
    Big = 2,
}
