namespace ZegoCallKit.Quality;

/// <summary>Represents the traffic of the whole client (ZEGO: <c>rtc_stats</c>). Immutable.</summary>
public sealed record RtcStats
{
    /// <summary>Gets the sent bitrate in kbit/s.</summary>
    public double SendKbps { get; init; }

    /// <summary>Gets the round-trip time of sending to the cloud.</summary>
    public TimeSpan SendRtt { get; init; }

    /// <summary>Gets the packet loss of sending: 0 to 1.</summary>
    public double SendLoss { get; init; }

    /// <summary>Gets the received bitrate in kbit/s.</summary>
    public double ReceiveKbps { get; init; }

    /// <summary>Gets the round-trip time of receiving from the cloud.</summary>
    public TimeSpan ReceiveRtt { get; init; }

    /// <summary>Gets the packet loss of receiving: 0 to 1.</summary>
    public double ReceiveLoss { get; init; }

    /// <summary>Gets the average delay from publisher to player.</summary>
    public TimeSpan PeerToPeerDelay { get; init; }
}
