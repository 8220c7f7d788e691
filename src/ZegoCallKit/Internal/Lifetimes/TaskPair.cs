namespace ZegoCallKit.Internal.Lifetimes;

/// <summary>Combines tasks that have usually completed, so that nothing is made to wait for them.</summary>
internal static class TaskPair
{
    /// <summary>Returns a task that completes when both have.</summary>
    public static Task WhenBothAsync(Task first, Task second) =>
        first.IsCompletedSuccessfully ? second
        : second.IsCompletedSuccessfully ? first
        : Task.WhenAll(first, second);
}
