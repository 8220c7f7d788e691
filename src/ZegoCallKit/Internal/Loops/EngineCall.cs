using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal.Loops;

/// <summary>Represents a command and what to do with its outcome in the state loop.</summary>
internal sealed class EngineCall(Func<IZegoEngine, EngineResult> command, Action<CommandOutcome>? returned) : IEngineCall
{
    public bool Continues => returned is not null;

    public CommandOutcome Outcome { private get; set; }

    public EngineResult Execute(IZegoEngine engine) => command(engine);

    public void Run() => returned!(Outcome);
}
