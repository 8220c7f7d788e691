namespace ZegoCallKit.InMemory.Time;

/// <summary>Something to run.</summary>
internal readonly record struct WorkItem(Action<object?> Run, object? State);
