namespace ZegoCallKit.Media;

/// <summary>How publishing goes (<c>zego_publish_stream_quality</c>).</summary>
public sealed record PublishQuality
{
    /// <summary>Pictures captured a second.</summary>
    public double VideoCaptureFps { get; init; }

    /// <summary>Pictures encoded a second.</summary>
    public double VideoEncodeFps { get; init; }

    /// <summary>Pictures sent a second.</summary>
    public double VideoSendFps { get; init; }

    /// <summary>Video in kilobits a second.</summary>
    public double VideoKbps { get; init; }

    /// <summary>Audio frames captured a second.</summary>
    public double AudioCaptureFps { get; init; }

    /// <summary>Audio frames sent a second.</summary>
    public double AudioSendFps { get; init; }

    /// <summary>Audio in kilobits a second.</summary>
    public double AudioKbps { get; init; }

    /// <summary>Round trip to the cloud.</summary>
    public TimeSpan Rtt { get; init; }

    /// <summary>Share of packets lost, 0 to 1.</summary>
    public double PacketLoss { get; init; }

    /// <summary>The engine's verdict.</summary>
    public QualityLevel Level { get; init; } = QualityLevel.Unknown;

    /// <summary>Bytes of audio since publishing began.</summary>
    public double AudioBytesSent { get; init; }

    /// <summary>Bytes of video since publishing began.</summary>
    public double VideoBytesSent { get; init; }
}
