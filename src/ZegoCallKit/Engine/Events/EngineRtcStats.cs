namespace ZegoCallKit.Engine.Events;

/// <summary>Represents the traffic of the whole engine (<c>zego_rtc_stats_info</c>).</summary>
/// <param name="SendKbps">The sent bitrate in kbit/s.</param>
/// <param name="SendRtt">The round-trip time towards the cloud.</param>
/// <param name="SendLoss">The share of packets lost on the uplink: 0 to 1.</param>
/// <param name="ReceiveKbps">The received bitrate in kbit/s.</param>
/// <param name="ReceiveRtt">The round-trip time from the cloud.</param>
/// <param name="ReceiveLoss">The share of packets lost on the downlink: 0 to 1.</param>
/// <param name="PeerToPeerDelay">The average delay from publisher to subscriber.</param>
public sealed record EngineRtcStats(double SendKbps, TimeSpan SendRtt, double SendLoss, double ReceiveKbps, TimeSpan ReceiveRtt, double ReceiveLoss, TimeSpan PeerToPeerDelay);
