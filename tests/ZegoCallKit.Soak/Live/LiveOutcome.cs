namespace ZegoCallKit.Soak.Live;

/// <summary>What a run on real threads says of itself.</summary>
/// <param name="Pending">Operations that have not ended.</param>
/// <param name="LongestLag">The longest time that an observer which is quick was behind the snapshot.</param>
internal sealed record LiveOutcome(int Pending, TimeSpan LongestLag);
