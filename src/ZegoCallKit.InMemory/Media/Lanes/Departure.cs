namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>How something leaves its publisher: the same for all its players.</summary>
/// <param name="SentAt">When.</param>
/// <param name="AtCloud">When it reaches the cloud.</param>
/// <param name="IsLost">Whether it does not.</param>
/// <param name="Key">What it is encrypted with; empty when it is not.</param>
internal readonly record struct Departure(long SentAt, long AtCloud, bool IsLost, string Key);
