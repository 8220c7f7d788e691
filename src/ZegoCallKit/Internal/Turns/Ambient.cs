namespace ZegoCallKit.Internal.Turns;

/// <summary>Clears what code of the program leaves in the ambient state of a thread, as the thread pool does between its items.</summary>
internal static class Ambient
{
    private static readonly ExecutionContext Empty = CaptureEmpty();

    public static void Clear()
    {
        ExecutionContext.Restore(Empty);
        if (SynchronizationContext.Current is not null)
        {
            SynchronizationContext.SetSynchronizationContext(null);
        }
    }

    /// <summary>Runs work that sees nothing of what is ambient for the caller.</summary>
    public static void RunWithout(ContextCallback work, object state) => ExecutionContext.Run(Empty, work, state);

    private static ExecutionContext CaptureEmpty()
    {
        ExecutionContext? empty = null;
        var thread = new Thread(() => empty = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return empty!;
    }
}
