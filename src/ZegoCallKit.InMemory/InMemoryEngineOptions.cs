namespace ZegoCallKit.InMemory;

/// <summary>What the engines of one factory are like. Immutable.</summary>
public sealed record InMemoryEngineOptions
{
    /// <summary>The machine the engines run on; <see langword="null"/> gives each engine one of its own, with one device of each kind.</summary>
    public VirtualDevices? Devices { get; init; }

    /// <summary>Whether clients call these engines from a thread of their own, as they do with the real engine; for tests in which commands block on the thread pool's time. Leave it off on simulated time.</summary>
    public bool CommandsMayBlock { get; init; }
}
