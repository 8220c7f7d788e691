namespace ZegoCallKit.Calls.Signals;

/// <summary>Asks a member for the list of members, after an outage.</summary>
internal sealed record SyncSignal : CallSignal;
