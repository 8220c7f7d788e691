using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal;

/// <summary>Represents one step of the command loop.</summary>
/// <param name="Command">Calls the engine.</param>
/// <param name="Returned">Called in the state loop with the result, after every event that was raised during the call.</param>
internal sealed record EngineCall(Func<IZegoEngine, EngineResult> Command, Action<CommandOutcome>? Returned);
