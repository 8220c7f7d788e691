using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal.Core;

/// <summary>Represents a bounded command, and what follows, as functions.</summary>
/// <param name="core">The client.</param>
/// <param name="operation">The operation, for faults.</param>
/// <param name="command">The command.</param>
/// <param name="then">Called once, in the state loop, when the command is over.</param>
internal sealed class BoundedEngineCall(ClientCore core, Operation operation, Func<IZegoEngine, EngineResult> command, Action then) : BoundedCall(core, operation)
{
    public override EngineResult Execute(IZegoEngine engine) => command(engine);

    protected override void OnOver() => then();
}
