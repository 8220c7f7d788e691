namespace ZegoCallKit.Media;

/// <summary>How playing goes (<c>zego_play_stream_quality</c>).</summary>
public sealed record PlayQuality
{
    /// <summary>Pictures received a second.</summary>
    public double VideoReceiveFps { get; init; }

    /// <summary>Pictures decoded a second.</summary>
    public double VideoDecodeFps { get; init; }

    /// <summary>Pictures drawn or handed over a second.</summary>
    public double VideoRenderFps { get; init; }

    /// <summary>Video in kilobits a second.</summary>
    public double VideoKbps { get; init; }

    /// <summary>Breaks of the picture in the last period.</summary>
    public double VideoBreakRate { get; init; }

    /// <summary>Audio frames received a second.</summary>
    public double AudioReceiveFps { get; init; }

    /// <summary>Audio frames decoded a second.</summary>
    public double AudioDecodeFps { get; init; }

    /// <summary>Audio frames played a second.</summary>
    public double AudioRenderFps { get; init; }

    /// <summary>Audio in kilobits a second.</summary>
    public double AudioKbps { get; init; }

    /// <summary>Breaks of the sound in the last period.</summary>
    public double AudioBreakRate { get; init; }

    /// <summary>Mean opinion score of the sound, 1 to 5; -1 when not known.</summary>
    public double Mos { get; init; } = -1;

    /// <summary>Round trip to the cloud.</summary>
    public TimeSpan Rtt { get; init; }

    /// <summary>Share of packets lost between cloud and player, 0 to 1.</summary>
    public double PacketLoss { get; init; }

    /// <summary>From publisher to player.</summary>
    public TimeSpan PeerToPeerDelay { get; init; }

    /// <summary>Share of packets lost from publisher to player, 0 to 1.</summary>
    public double PeerToPeerPacketLoss { get; init; }

    /// <summary>Delay of the jitter buffer and playing.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How far the picture is ahead of the sound; negative when behind.</summary>
    public TimeSpan AudioVideoSkew { get; init; }

    /// <summary>The engine's verdict.</summary>
    public QualityLevel Level { get; init; } = QualityLevel.Unknown;

    /// <summary>Bytes of audio since playing began.</summary>
    public double AudioBytesReceived { get; init; }

    /// <summary>Bytes of video since playing began.</summary>
    public double VideoBytesReceived { get; init; }
}
