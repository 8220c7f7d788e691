namespace ZegoCallKit.InMemory.Time;

/// <summary>Represents an action to run.</summary>
internal readonly record struct WorkItem(Action<object?> Run, object? State);
