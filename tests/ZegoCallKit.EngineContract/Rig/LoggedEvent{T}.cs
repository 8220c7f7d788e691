using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Represents a logged event of a known type.</summary>
/// <typeparam name="T">The type of the event.</typeparam>
/// <param name="Event">The event.</param>
/// <param name="Entry">The entry in the log.</param>
public sealed record LoggedEvent<T>(T Event, LoggedEvent Entry)
    where T : EngineEvent;
