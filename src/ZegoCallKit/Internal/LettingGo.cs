namespace ZegoCallKit.Internal;

/// <summary>Waits until a user's sources and sinks are used no more. A call of theirs may still run, so the wait is outside the state loop and bounded.</summary>
internal static class LettingGo
{
    /// <summary>Waits, at the longest for the command timeout.</summary>
    /// <param name="core">The client.</param>
    /// <param name="operation">What this is part of.</param>
    /// <param name="idle">Completes when they are used no more.</param>
    public static async Task RunAsync(ClientCore core, Operation operation, Task idle)
    {
        var timeout = core.Options.Timeouts.Command;
        try
        {
            await idle.WaitAsync(timeout, core.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            core.Fault(operation.Name, operation.TimedOut(timeout));
        }
    }
}
