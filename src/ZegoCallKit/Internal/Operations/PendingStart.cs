using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;

namespace ZegoCallKit.Internal.Operations;

/// <summary>Represents the start of an operation in the state loop, unless it was canceled before. An exception thrown there fails the operation.</summary>
/// <param name="pending">The operation.</param>
/// <param name="open">The open operations, which fail if their subject ends first; <see langword="null"/> if something else ensures that.</param>
/// <param name="check">Returns why the operation is not possible now, if it is not.</param>
/// <param name="rollback">Undoes what the caller started before; <see langword="null"/> for nothing.</param>
/// <param name="begin">Starts the operation.</param>
internal sealed class PendingStart<T>(
    Pending<T> pending, OpenOperations? open, Func<Operation, Exception?>? check, Func<Task>? rollback, Action<Pending<T>> begin) : IStateWork
{
    public void Run() => pending.Begin(this, static start => start.Begin());

    private void Begin()
    {
        if (check?.Invoke(pending.Operation) is { } refusal)
        {
            pending.FailAfter(rollback?.Invoke() ?? Task.CompletedTask, refusal);
            return;
        }

        open?.Add(pending);
        begin(pending);
    }
}
