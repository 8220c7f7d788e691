namespace ZegoCallKit.Engine.Events;

/// <summary>How good a user's network is, about every 2 s while publishing or playing. (ZEGO: <c>network_quality</c>)</summary>
/// <param name="UserId">The user; empty is oneself.</param>
/// <param name="Uplink">Towards the cloud.</param>
/// <param name="Downlink">From the cloud.</param>
public sealed record NetworkQualityUpdated(string UserId, QualityLevel Uplink, QualityLevel Downlink) : EngineEvent;
