using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Internal;

/// <summary>Represents one step of the state loop: an event of the engine with the epoch it arrived in, or internal work.</summary>
internal readonly record struct StateItem(EngineEvent? Event, long Epoch, Action? Work);
