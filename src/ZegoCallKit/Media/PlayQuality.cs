namespace ZegoCallKit.Media;

/// <summary>Describes the quality of a played stream (<c>zego_play_stream_quality</c>).</summary>
public sealed record PlayQuality
{
    /// <summary>Gets the received video frames per second.</summary>
    public double VideoReceiveFps { get; init; }

    /// <summary>Gets the decoded video frames per second.</summary>
    public double VideoDecodeFps { get; init; }

    /// <summary>Gets the video frames drawn or handed over per second.</summary>
    public double VideoRenderFps { get; init; }

    /// <summary>Gets the video bitrate in kbit/s.</summary>
    public double VideoKbps { get; init; }

    /// <summary>Gets the number of video breaks in the last period.</summary>
    public double VideoBreakRate { get; init; }

    /// <summary>Gets the received audio frames per second.</summary>
    public double AudioReceiveFps { get; init; }

    /// <summary>Gets the decoded audio frames per second.</summary>
    public double AudioDecodeFps { get; init; }

    /// <summary>Gets the played audio frames per second.</summary>
    public double AudioRenderFps { get; init; }

    /// <summary>Gets the audio bitrate in kbit/s.</summary>
    public double AudioKbps { get; init; }

    /// <summary>Gets the number of audio breaks in the last period.</summary>
    public double AudioBreakRate { get; init; }

    /// <summary>Gets the mean opinion score of the audio: 1 to 5; -1 if it is not known.</summary>
    public double Mos { get; init; } = -1;

    /// <summary>Gets the round-trip time to the cloud.</summary>
    public TimeSpan Rtt { get; init; }

    /// <summary>Gets the share of packets lost between the cloud and the subscriber: 0 to 1.</summary>
    public double PacketLoss { get; init; }

    /// <summary>Gets the delay from the publisher to the subscriber.</summary>
    public TimeSpan PeerToPeerDelay { get; init; }

    /// <summary>Gets the share of packets lost from the publisher to the subscriber: 0 to 1.</summary>
    public double PeerToPeerPacketLoss { get; init; }

    /// <summary>Gets the delay of the jitter buffer and playback.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Gets how far the video is ahead of the audio; negative if it is behind.</summary>
    public TimeSpan AudioVideoSkew { get; init; }

    /// <summary>Gets the engine's rating.</summary>
    public QualityLevel Level { get; init; } = QualityLevel.Unknown;

    /// <summary>Gets the audio bytes received since playing began.</summary>
    public double AudioBytesReceived { get; init; }

    /// <summary>Gets the video bytes received since playing began.</summary>
    public double VideoBytesReceived { get; init; }

    /// <summary>Gets whether audio or video arrived.</summary>
    internal bool HasFrames => AudioReceiveFps > 0 || VideoReceiveFps > 0;
}
