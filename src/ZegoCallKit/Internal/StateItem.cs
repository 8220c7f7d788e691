using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Internal;

/// <summary>One step of the state loop: an event of the engine with the epoch it arrived in, or work of our own.</summary>
internal readonly record struct StateItem(EngineEvent? Event, long Epoch, Action? Work);
