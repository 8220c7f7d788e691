namespace ZegoCallKit.Calls.Signals;

/// <summary>Requests the list of members from a member, for example after an outage.</summary>
internal sealed record SyncSignal : PresenceSignal;
