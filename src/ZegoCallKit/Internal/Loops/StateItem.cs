using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Internal.Loops;

/// <summary>Represents what the state loop handles: an event with the epoch in which it arrived, or work.</summary>
/// <param name="Event">The event; <see langword="null"/> for work.</param>
/// <param name="Epoch">The epoch of the event.</param>
/// <param name="Work">An <see cref="Action"/> or an <see cref="IStateWork"/>.</param>
internal readonly record struct StateItem(EngineEvent? Event, long Epoch, object? Work);
