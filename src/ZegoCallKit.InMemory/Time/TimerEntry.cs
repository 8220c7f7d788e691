namespace ZegoCallKit.InMemory.Time;

/// <summary>Represents a timer as it was armed: changing the timer makes the entry stale.</summary>
internal readonly record struct TimerEntry(SimulatedTimer Timer, long Version);
