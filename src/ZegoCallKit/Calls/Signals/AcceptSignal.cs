namespace ZegoCallKit.Calls.Signals;

/// <summary>The invitation is accepted.</summary>
internal sealed record AcceptSignal : CallSignal;
