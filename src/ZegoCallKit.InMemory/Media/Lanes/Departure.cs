namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Describes how an item leaves its publisher; it is the same for all players.</summary>
/// <param name="SentAt">When it was sent.</param>
/// <param name="AtCloud">When it reaches the cloud.</param>
/// <param name="IsLost">Whether it is lost on the way to the cloud.</param>
/// <param name="Key">The encryption key; empty if it is not encrypted.</param>
internal readonly record struct Departure(long SentAt, long AtCloud, bool IsLost, string Key);
