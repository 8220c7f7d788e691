namespace ZegoCallKit.Calls.Signals;

/// <summary>The sender is still in the call.</summary>
internal sealed record HeartbeatSignal : CallSignal
{
    /// <summary>How long the call has gone on, as far as the sender knows; longer than a day is told as a day.</summary>
    public TimeSpan? Elapsed { get; init; }
}
