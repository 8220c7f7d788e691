namespace ZegoCallKit.Calls.Signals;

/// <summary>Signals that the sender joins a call without an invitation that rings.</summary>
internal sealed record JoinSignal : PresenceSignal;
