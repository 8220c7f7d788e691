namespace ZegoCallKit.Engine.Events;

/// <summary>Raised to report the quality of a user's network, about every 2 s while publishing or playing. (ZEGO: <c>network_quality</c>)</summary>
/// <param name="UserId">The id of the user; empty for the local user.</param>
/// <param name="Uplink">The quality towards the cloud.</param>
/// <param name="Downlink">The quality from the cloud.</param>
public sealed record NetworkQualityUpdated(string UserId, QualityLevel Uplink, QualityLevel Downlink) : EngineEvent;
