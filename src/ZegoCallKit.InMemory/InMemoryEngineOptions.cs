namespace ZegoCallKit.InMemory;

/// <summary>Represents the options of the engines that one factory creates. Immutable.</summary>
public sealed record InMemoryEngineOptions
{
    /// <summary>Gets the machine on which the engines run; <see langword="null"/> gives each engine its own machine with one device of each kind.</summary>
    public VirtualDevices? Devices { get; init; }

    /// <summary>Gets whether clients call these engines from a dedicated thread, as they do with the real engine.
    /// Meant for tests whose commands block the thread pool; leave it off on simulated time.</summary>
    public bool CommandsMayBlock { get; init; }
}
