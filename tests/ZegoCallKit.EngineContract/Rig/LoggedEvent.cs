using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Represents an event as it reached the sink.</summary>
/// <param name="Index">The position in the log.</param>
/// <param name="Event">The event.</param>
/// <param name="ThreadId">The id of the thread on which it was raised.</param>
/// <param name="At">The time since the rig started.</param>
/// <param name="Command">The command of the same engine inside which it was raised; <see langword="null"/> if it was raised later.</param>
/// <param name="InsideAnother">Whether it was raised inside a command of another engine.</param>
public sealed record LoggedEvent(int Index, EngineEvent Event, int ThreadId, TimeSpan At, CommandRecord? Command, bool InsideAnother);
