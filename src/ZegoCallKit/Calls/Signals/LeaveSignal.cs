namespace ZegoCallKit.Calls.Signals;

/// <summary>A member has left the call.</summary>
internal sealed record LeaveSignal : CallSignal
{
    public required LeaveReason Reason { get; init; }
}
