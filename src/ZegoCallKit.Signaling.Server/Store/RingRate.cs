namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>How many rings a user may start in a minute, to anybody and to the same user.</summary>
internal readonly record struct RingRate(int PerCaller, int PerPair);
