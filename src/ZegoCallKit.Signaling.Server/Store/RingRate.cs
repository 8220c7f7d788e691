namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Represents how many rings a user may start per minute, to all users and to the same user.</summary>
internal readonly record struct RingRate(int PerCaller, int PerPair);
