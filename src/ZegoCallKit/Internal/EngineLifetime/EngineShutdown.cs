using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Logs;
using ZegoCallKit.Internal.Loops;

namespace ZegoCallKit.Internal.EngineLifetime;

/// <summary>Destroys the engine and releases its lease when that has actually finished, even if no caller waits that long.</summary>
internal sealed class EngineShutdown(ClientCore core, EngineLease lease, string engineName)
{
    private static readonly Operation Destroy = new("DestroyEngine");

    private readonly CompletionSource<bool> _done = new(core.Options.WorkScheduler);

    /// <summary>Destroys the engine.</summary>
    /// <param name="close">Ends everything that uses the engine; called in the state loop.</param>
    /// <returns>A task that completes when the shutdown is done, or after the dispose timeout.</returns>
    public Task RunAsync(Action close)
    {
        lease.BeginRelease();
        var deadline = new Deadline(core, core.Options.Timeouts.Dispose, () =>
        {
            core.Fault(Destroy.Name, Destroy.TimedOut(core.Options.Timeouts.Dispose));
            Finish();
        });

        // Posted through the state loop, so that everything being undone there comes first.
        core.Post(() =>
        {
            close();
            core.Call(engine => engine.Lifecycle.Uninitialize(), outcome => OnDestroyed(outcome, deadline));
        });
        return _done.Task;
    }

    private void OnDestroyed(CommandOutcome outcome, Deadline deadline)
    {
        if (!outcome.IsAccepted)
        {
            core.Fault(Destroy.Name, Destroy.Refused(outcome));
        }

        EngineLog.Destroyed(core.Logs.Engine, engineName);
        core.Dispose();
        lease.Release();
        core.Parts.WhenNone(() =>
        {
            if (deadline.TryMeet())
            {
                Finish();
            }
        });
    }

    private void Finish()
    {
        core.Faults.Complete();
        _done.SetResult(true);
    }
}
