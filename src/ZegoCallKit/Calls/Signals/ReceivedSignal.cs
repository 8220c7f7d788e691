namespace ZegoCallKit.Calls.Signals;

/// <summary>The invitation has arrived and rings on a device.</summary>
internal sealed record ReceivedSignal : CallSignal;
