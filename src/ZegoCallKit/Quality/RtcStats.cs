namespace ZegoCallKit.Quality;

/// <summary>Traffic of the whole client (ZEGO: <c>rtc_stats</c>). Immutable.</summary>
public sealed record RtcStats
{
    /// <summary>Kilobits a second sent.</summary>
    public double SendKbps { get; init; }

    /// <summary>Round trip towards the cloud.</summary>
    public TimeSpan SendRtt { get; init; }

    /// <summary>Share of packets lost on the way up, 0 to 1.</summary>
    public double SendLoss { get; init; }

    /// <summary>Kilobits a second received.</summary>
    public double ReceiveKbps { get; init; }

    /// <summary>Round trip from the cloud.</summary>
    public TimeSpan ReceiveRtt { get; init; }

    /// <summary>Share of packets lost on the way down, 0 to 1.</summary>
    public double ReceiveLoss { get; init; }

    /// <summary>From publisher to player, on average.</summary>
    public TimeSpan PeerToPeerDelay { get; init; }
}
