namespace ZegoCallKit.Calls.Signals;

/// <summary>The call is over for all.</summary>
internal sealed record EndSignal : CallSignal
{
    public required EndReason Reason { get; init; }
}
