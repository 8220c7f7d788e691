namespace ZegoCallKit.Calls.Signals;

/// <summary>Signals that the invitation is accepted.</summary>
internal sealed record AcceptSignal : CallSignal;
