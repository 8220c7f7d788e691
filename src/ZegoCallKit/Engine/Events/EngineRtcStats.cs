namespace ZegoCallKit.Engine.Events;

/// <summary>Traffic of the whole engine (<c>zego_rtc_stats_info</c>).</summary>
/// <param name="SendKbps">Kilobits a second sent.</param>
/// <param name="SendRtt">Round trip towards the cloud.</param>
/// <param name="SendLoss">Share of packets lost on the way up, 0 to 1.</param>
/// <param name="ReceiveKbps">Kilobits a second received.</param>
/// <param name="ReceiveRtt">Round trip from the cloud.</param>
/// <param name="ReceiveLoss">Share of packets lost on the way down, 0 to 1.</param>
/// <param name="PeerToPeerDelay">From publisher to player, on average.</param>
public sealed record EngineRtcStats(double SendKbps, TimeSpan SendRtt, double SendLoss, double ReceiveKbps, TimeSpan ReceiveRtt, double ReceiveLoss, TimeSpan PeerToPeerDelay);
