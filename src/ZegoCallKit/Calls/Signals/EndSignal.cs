namespace ZegoCallKit.Calls.Signals;

/// <summary>Signals that the call is over for all members.</summary>
internal sealed record EndSignal : CallSignal
{
    public required EndReason Reason { get; init; }
}
