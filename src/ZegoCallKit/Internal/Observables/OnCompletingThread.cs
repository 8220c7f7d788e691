namespace ZegoCallKit.Internal.Observables;

/// <summary>Runs a continuation on the thread that completes the task, for continuations that only post to a loop: on the thread pool they would leave a simulation.</summary>
internal sealed class OnCompletingThread : TaskScheduler
{
    public static readonly OnCompletingThread Instance = new();

    private OnCompletingThread()
    {
    }

    protected override IEnumerable<Task>? GetScheduledTasks() => null;

    protected override void QueueTask(Task task) => TryExecuteTask(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => !taskWasPreviouslyQueued && TryExecuteTask(task);
}
