namespace ZegoCallKit.InMemory;

/// <summary>What the engines of one factory are like. Immutable.</summary>
public sealed record InMemoryEngineOptions
{
}
