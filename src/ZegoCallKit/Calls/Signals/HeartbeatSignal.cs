namespace ZegoCallKit.Calls.Signals;

/// <summary>The sender is still in the call.</summary>
internal sealed record HeartbeatSignal : CallSignal;
