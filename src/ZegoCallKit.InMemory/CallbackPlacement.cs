namespace ZegoCallKit.InMemory;

/// <summary>Specifies on which thread an engine raises its events and results.</summary>
public enum CallbackPlacement
{
    /// <summary>Events are raised later, on the engine's own loop.</summary>
    EngineLoop = 0,

    /// <summary>Events are raised before the command returns: the command waits up to one second for its result.</summary>
    InsideCall = 1,

    /// <summary>Each event is raised on a new thread, one event at a time. On simulated time there is only one thread, so this behaves like <see cref="EngineLoop"/>.</summary>
    RandomThreads = 2,
}
