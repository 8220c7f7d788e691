using ZegoCallKit.Engine;

namespace ZegoCallKit.Internal;

/// <summary>Starts what somebody awaits: every verb of the client begins here.</summary>
internal static class Verbs
{
    /// <summary>A command that somebody awaits and that is over when the engine has accepted it.</summary>
    /// <param name="core">The client.</param>
    /// <param name="operation">What it is.</param>
    /// <param name="open">Fails it when what it is about ends first.</param>
    /// <param name="check">Why it cannot be now; runs in the state loop.</param>
    /// <param name="command">The command; skipped when it was given up before its turn.</param>
    /// <param name="applied">Runs in the state loop when it is in force.</param>
    /// <param name="cancellationToken">Cancels it: at once when it is cancelled already.</param>
    public static Task CommandAsync(
        this ClientCore core,
        Operation operation,
        OpenOperations open,
        Func<Exception?> check,
        Func<IZegoEngine, EngineResult> command,
        Action? applied,
        CancellationToken cancellationToken) => core.StartAsync<bool>(operation, open, check, pending => Issue(core, pending, command, applied), cancellationToken);

    /// <summary>Work in the state loop that somebody awaits.</summary>
    public static Task RunAsync(this ClientCore core, Operation operation, Func<Exception?> check, Action work, CancellationToken cancellationToken) => core.StartAsync<bool>(
        operation,
        open: null,
        check,
        pending =>
        {
            work();
            pending.Complete(true);
        },
        cancellationToken);

    /// <summary>Starts an operation that somebody awaits, with the command timeout.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="core">The client.</param>
    /// <param name="operation">What it is.</param>
    /// <param name="open">Fails it when what it is about ends first; <see langword="null"/> where something else sees to that.</param>
    /// <param name="check">Why it cannot be now; runs in the state loop.</param>
    /// <param name="begin">Begins it in the state loop, unless it was cancelled before or cannot be; what throws there fails it.</param>
    /// <param name="cancellationToken">Cancels it: at once when it is cancelled already.</param>
    public static Task<T> StartAsync<T>(
        this ClientCore core, Operation operation, OpenOperations? open, Func<Exception?>? check, Action<Pending<T>> begin, CancellationToken cancellationToken) =>
        core.StartAsync(operation, core.Options.Timeouts.Command, open, check, rollback: null, begin, cancellationToken);

    /// <summary>Starts an operation that somebody awaits. Every verb begins here.</summary>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="core">The client.</param>
    /// <param name="operation">What it is.</param>
    /// <param name="timeout">How long it may take.</param>
    /// <param name="open">Fails it when what it is about ends first; <see langword="null"/> where something else sees to that.</param>
    /// <param name="check">Why it cannot be now; runs in the state loop.</param>
    /// <param name="rollback">Takes back what the caller began before; <see langword="null"/> for nothing.</param>
    /// <param name="begin">Begins it in the state loop, unless it was cancelled before or cannot be; what throws there fails it.</param>
    /// <param name="cancellationToken">Cancels it: at once when it is cancelled already.</param>
    public static Task<T> StartAsync<T>(
        this ClientCore core,
        Operation operation,
        TimeSpan timeout,
        OpenOperations? open,
        Func<Exception?>? check,
        Func<Task>? rollback,
        Action<Pending<T>> begin,
        CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var pending = new Pending<T>(core, operation, timeout, cancellationToken) { Rollback = rollback };
        core.Post(pending, () =>
        {
            if (check?.Invoke() is { } refusal)
            {
                pending.FailAfter(rollback?.Invoke() ?? Task.CompletedTask, refusal);
                return;
            }

            open?.Add(pending);
            begin(pending);
        });
        return pending.Task;
    }

    private static void Issue(ClientCore core, Pending<bool> pending, Func<IZegoEngine, EngineResult> command, Action? applied)
    {
        var skipped = false;
        core.Call(
            engine =>
            {
                skipped = pending.IsOver;
                return skipped ? EngineResult.Accepted : command(engine);
            },
            outcome =>
            {
                if (!outcome.IsAccepted)
                {
                    pending.Fail(pending.Operation.Refused(outcome));
                }
                else if (!skipped)
                {
                    applied?.Invoke();
                    pending.Complete(true);
                }
            });
    }
}
