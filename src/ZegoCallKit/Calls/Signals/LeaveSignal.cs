namespace ZegoCallKit.Calls.Signals;

/// <summary>Signals that the sender has left the call.</summary>
internal sealed record LeaveSignal : CallSignal
{
    public required LeaveReason Reason { get; init; }
}
