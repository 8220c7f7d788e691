namespace ZegoCallKit.Media;

/// <summary>What the engine captures and encodes (ZEGO: <c>zego_video_config</c>). Only the encoded size, bitrate and frame rate may change while previewing or publishing.</summary>
public sealed record VideoConfig
{
    /// <summary>Width of the captured picture in pixels: even, 2 to 8192.</summary>
    public int CaptureWidth { get; init; } = 640;

    /// <summary>Height of the captured picture in pixels: even, 2 to 8192.</summary>
    public int CaptureHeight { get; init; } = 360;

    /// <summary>Width of the encoded picture in pixels: even, 2 to 8192.</summary>
    public int EncodeWidth { get; init; } = 640;

    /// <summary>Height of the encoded picture in pixels: even, 2 to 8192.</summary>
    public int EncodeHeight { get; init; } = 360;

    /// <summary>Pictures a second, 1 to 60.</summary>
    public int FramesPerSecond { get; init; } = 15;

    /// <summary>Video bitrate in kilobits a second, 1 to 50,000.</summary>
    public int BitrateKbps { get; init; } = 600;

    /// <summary>The video codec.</summary>
    public VideoCodec Codec { get; init; }

    /// <summary>Seconds between key frames, 1 to 60.</summary>
    public int KeyFrameIntervalSeconds { get; init; } = 2;
}
