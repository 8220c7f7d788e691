namespace ZegoCallKit.Calls.Signals;

/// <summary>Somebody comes into a call on its own, without an invitation that rings.</summary>
internal sealed record JoinSignal : CallSignal;
