using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;

namespace ZegoCallKit.Internal.Operations;

/// <summary>Starts the operations that callers await: every asynchronous method of the client begins here.</summary>
internal static class Verbs
{
    /// <summary>Runs a command that a caller awaits and that ends when the engine has accepted it.</summary>
    /// <param name="core">The client.</param>
    /// <param name="operation">The operation, for errors and logs.</param>
    /// <param name="open">The open operations, which fail if their subject ends first.</param>
    /// <param name="check">Returns why the operation is not possible now, if it is not; runs in the state loop.</param>
    /// <param name="command">The command, which is skipped if the operation was canceled before its turn.</param>
    /// <param name="applied">Called in the state loop when the change is in effect.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    public static Task CommandAsync(
        this ClientCore core,
        Operation operation,
        OpenOperations open,
        Func<Operation, Exception?> check,
        Func<IZegoEngine, EngineResult> command,
        Action? applied,
        CancellationToken cancellationToken) => core.StartAsync<bool>(operation, open, check, pending => Issue(core, pending, command, applied), cancellationToken);

    /// <summary>Runs work in the state loop that a caller awaits.</summary>
    public static Task RunAsync(this ClientCore core, Operation operation, Func<Operation, Exception?> check, Action work, CancellationToken cancellationToken) => core.StartAsync<bool>(
        operation,
        open: null,
        check,
        pending =>
        {
            work();
            pending.Complete(true);
        },
        cancellationToken);

    /// <summary>Starts an operation that a caller awaits, with the command timeout.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="core">The client.</param>
    /// <param name="operation">The operation, for errors and logs.</param>
    /// <param name="open">The open operations, which fail if their subject ends first; <see langword="null"/> if something else ensures that.</param>
    /// <param name="check">Returns why the operation is not possible now, if it is not; runs in the state loop.</param>
    /// <param name="begin">Starts the operation in the state loop, unless it was canceled before or is not possible; an exception thrown there fails it.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    public static Task<T> StartAsync<T>(
        this ClientCore core, Operation operation, OpenOperations? open, Func<Operation, Exception?>? check, Action<Pending<T>> begin, CancellationToken cancellationToken) =>
        core.StartAsync(operation, core.Options.Timeouts.Command, open, check, rollback: null, begin, cancellationToken);

    /// <summary>Starts an operation that a caller awaits, with a timeout of its own and nothing to check.</summary>
    public static Task<T> StartAsync<T>(this ClientCore core, Operation operation, TimeSpan timeout, Action<Pending<T>> begin, CancellationToken cancellationToken) =>
        core.StartAsync(operation, timeout, open: null, check: null, rollback: null, begin, cancellationToken);

    /// <summary>Starts an operation that a caller awaits. Every asynchronous method begins here.</summary>
    /// <typeparam name="T">The type of the result.</typeparam>
    /// <param name="core">The client.</param>
    /// <param name="operation">The operation, for errors and logs.</param>
    /// <param name="timeout">How long the operation may take.</param>
    /// <param name="open">The open operations, which fail if their subject ends first; <see langword="null"/> if something else ensures that.</param>
    /// <param name="check">Returns why the operation is not possible now, if it is not; runs in the state loop.</param>
    /// <param name="rollback">Undoes what the caller started before; <see langword="null"/> for nothing.</param>
    /// <param name="begin">Starts the operation in the state loop, unless it was canceled before or is not possible; an exception thrown there fails it.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    public static Task<T> StartAsync<T>(
        this ClientCore core,
        Operation operation,
        TimeSpan timeout,
        OpenOperations? open,
        Func<Operation, Exception?>? check,
        Func<Task>? rollback,
        Action<Pending<T>> begin,
        CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var pending = new Pending<T>(core, operation, timeout, cancellationToken, rollback);
        core.Run(new PendingStart<T>(pending, open, check, rollback, begin));
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
