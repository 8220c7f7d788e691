namespace ZegoCallKit.InMemory;

/// <summary>Where an engine raises outcomes.</summary>
public enum CallbackPlacement
{
    /// <summary>On the engine's own loop, later.</summary>
    EngineLoop = 0,

    /// <summary>Before the command returns: it waits up to a second for its outcome.</summary>
    InsideCall = 1,

    /// <summary>Each on a thread of its own, one after another. On simulated time as <see cref="EngineLoop"/>, because there is only one thread.</summary>
    RandomThreads = 2,
}
