namespace ZegoCallKit.Calls.Signals;

/// <summary>Signals that the invitation has arrived and rings on the sender's device.</summary>
internal sealed record ReceivedSignal : CallSignal;
