namespace ZegoCallKit.Media;

/// <summary>Describes the quality of a published stream (<c>zego_publish_stream_quality</c>).</summary>
public sealed record PublishQuality
{
    /// <summary>Gets the captured video frames per second.</summary>
    public double VideoCaptureFps { get; init; }

    /// <summary>Gets the encoded video frames per second.</summary>
    public double VideoEncodeFps { get; init; }

    /// <summary>Gets the sent video frames per second.</summary>
    public double VideoSendFps { get; init; }

    /// <summary>Gets the video bitrate in kbit/s.</summary>
    public double VideoKbps { get; init; }

    /// <summary>Gets the captured audio frames per second.</summary>
    public double AudioCaptureFps { get; init; }

    /// <summary>Gets the sent audio frames per second.</summary>
    public double AudioSendFps { get; init; }

    /// <summary>Gets the audio bitrate in kbit/s.</summary>
    public double AudioKbps { get; init; }

    /// <summary>Gets the round-trip time to the cloud.</summary>
    public TimeSpan Rtt { get; init; }

    /// <summary>Gets the share of packets lost: 0 to 1.</summary>
    public double PacketLoss { get; init; }

    /// <summary>Gets the engine's rating.</summary>
    public QualityLevel Level { get; init; } = QualityLevel.Unknown;

    /// <summary>Gets the audio bytes sent since publishing began.</summary>
    public double AudioBytesSent { get; init; }

    /// <summary>Gets the video bytes sent since publishing began.</summary>
    public double VideoBytesSent { get; init; }
}
