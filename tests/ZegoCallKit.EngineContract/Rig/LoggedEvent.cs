using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>An event as it reached the sink.</summary>
/// <param name="Index">Its place in the log.</param>
/// <param name="Event">The event.</param>
/// <param name="ThreadId">The thread it was raised on.</param>
/// <param name="At">The rig's time since it began.</param>
/// <param name="Command">The command of the same engine that it was raised inside; <see langword="null"/> for a later event.</param>
/// <param name="InsideAnother">Whether it was raised inside a command of another engine.</param>
public sealed record LoggedEvent(int Index, EngineEvent Event, int ThreadId, TimeSpan At, CommandRecord? Command, bool InsideAnother);
