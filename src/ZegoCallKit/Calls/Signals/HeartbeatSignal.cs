namespace ZegoCallKit.Calls.Signals;

/// <summary>Signals that the sender is still in the call.</summary>
internal sealed record HeartbeatSignal : PresenceSignal
{
    /// <summary>Gets how long the call has lasted, as far as the sender knows; at most a day.</summary>
    public TimeSpan? Elapsed { get; init; }
}
