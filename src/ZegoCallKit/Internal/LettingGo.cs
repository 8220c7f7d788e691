using System.Reactive.Concurrency;

namespace ZegoCallKit.Internal;

/// <summary>
/// Lets go of sources and sinks: when they are used no more, those that were handed over are disposed. They are the user's code, so it happens outside
/// the state loop, and nobody waits for it for ever.
/// </summary>
internal static class LettingGo
{
    /// <summary>Lets go; completes at the latest after the command timeout.</summary>
    /// <param name="core">The client.</param>
    /// <param name="operation">What this is part of.</param>
    /// <param name="idle">Completes when they are used no more.</param>
    /// <param name="owned">What was handed over.</param>
    public static async Task RunAsync(ClientCore core, Operation operation, Task idle, params IEnumerable<object?> owned)
    {
        var timeout = core.Options.Timeouts.Command;
        try
        {
            await DisposeAllAsync(core, operation, idle, [.. owned]).WaitAsync(timeout, core.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            core.Fault(operation.Name, operation.TimedOut(timeout));
        }
    }

    private static async Task DisposeAllAsync(ClientCore core, Operation operation, Task idle, object?[] owned)
    {
        await idle.ConfigureAwait(false);
        foreach (var disposable in owned.Where(one => one is IDisposable or IAsyncDisposable).Distinct(ReferenceEqualityComparer.Instance))
        {
            try
            {
                await OutsideAsync(core.Options.WorkScheduler, () => DisposeAsync(disposable!)).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever the user's code throws is reported; the others are disposed all the same.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                core.Fault(operation.Name, fault);
            }
        }
    }

    private static async Task DisposeAsync(object owned)
    {
        if (owned is IAsyncDisposable asynchronous)
        {
            await asynchronous.DisposeAsync().ConfigureAwait(false);
        }
        else
        {
            ((IDisposable)owned).Dispose();
        }
    }

    private static Task OutsideAsync(IScheduler? scheduler, Func<Task> work)
    {
        if (scheduler is null)
        {
            return Task.Run(work);
        }

        var begun = new TaskCompletionSource<Task>();
        scheduler.Schedule(() => begun.SetResult(work()));
        return begun.Task.Unwrap();
    }
}
