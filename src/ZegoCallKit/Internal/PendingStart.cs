namespace ZegoCallKit.Internal;

/// <summary>Represents the start of an operation in the state loop, which is skipped if the operation was cancelled before. An exception thrown there fails the operation.</summary>
internal sealed class PendingStart(IPending pending, Action start) : IStateWork
{
    public void Run()
    {
        if (pending.IsOver)
        {
            return;
        }

        try
        {
            start();
        }
#pragma warning disable CA1031 // The exception is passed to the caller that awaits the operation.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            pending.Fail(fault);
        }
    }
}
