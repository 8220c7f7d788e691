using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal;

/// <summary>One step of the command loop.</summary>
/// <param name="Command">Calls the engine.</param>
/// <param name="Returned">Runs in the state loop with the answer, after every event that was raised inside the call.</param>
internal sealed record EngineCall(Func<IZegoEngine, EngineResult> Command, Action<CommandOutcome>? Returned);
