using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Loops;

namespace ZegoCallKit.Internal.Core;

/// <summary>Represents a command that is over when the engine has returned or, if the engine does not return, when the command timeout has passed. A refusal is reported.</summary>
/// <param name="core">The client.</param>
/// <param name="operation">The operation, for faults.</param>
internal abstract class BoundedCall(ClientCore core, Operation operation) : Deadline(core, core.Options.Timeouts.Command, expired: null), IEngineCall
{
    public bool Continues => true;

    public CommandOutcome Outcome { private get; set; }

    public abstract EngineResult Execute(IZegoEngine engine);

    public void Run()
    {
        if (!Outcome.IsAccepted)
        {
            Core.Fault(operation.Name, operation.Refused(Outcome));
        }

        if (TryMeet())
        {
            OnOver();
        }
    }

    /// <summary>Called once, in the state loop, when the command is over.</summary>
    protected abstract void OnOver();

    protected override void Expire()
    {
        Core.Fault(operation.Name, operation.TimedOut(Core.Options.Timeouts.Command));
        OnOver();
    }
}
