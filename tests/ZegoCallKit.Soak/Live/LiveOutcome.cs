namespace ZegoCallKit.Soak.Live;

/// <summary>The outcome of a run on real threads.</summary>
/// <param name="Pending">The number of operations that have not ended.</param>
/// <param name="LongestLag">The longest time that a fast observer was behind the snapshot.</param>
internal sealed record LiveOutcome(int Pending, TimeSpan LongestLag);
