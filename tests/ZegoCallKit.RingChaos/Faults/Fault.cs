namespace ZegoCallKit.RingChaos.Faults;

/// <summary>Something that goes wrong for a while.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="RunAsync">Makes it go wrong for about the given time, and puts it right again.</param>
internal sealed record Fault(string Name, Func<ChaosWorld, TimeSpan, Task> RunAsync);
