using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>A logged event of a known type.</summary>
/// <typeparam name="T">The event's type.</typeparam>
/// <param name="Event">The event.</param>
/// <param name="Entry">How it was logged.</param>
public sealed record LoggedEvent<T>(T Event, LoggedEvent Entry)
    where T : EngineEvent;
