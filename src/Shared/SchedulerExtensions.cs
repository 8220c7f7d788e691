using System.Reactive.Concurrency;
using System.Reactive.Disposables;

namespace ZegoCallKit.Internal;

/// <summary>Runs work items on schedulers.</summary>
internal static class SchedulerExtensions
{
    /// <summary>
    /// Returns what runs a work item on a scheduler. A scheduler that offers it as a service takes the items as they are; for any other one, each item needs an object that nobody uses, with which it could be cancelled.
    /// </summary>
    public static Action<IThreadPoolWorkItem> Runner(this IScheduler scheduler) =>
        (scheduler as IServiceProvider)?.GetService(typeof(Action<IThreadPoolWorkItem>)) as Action<IThreadPoolWorkItem> ?? (item => scheduler.Schedule(item, static (_, work) =>
        {
            work.Execute();
            return Disposable.Empty;
        }));
}
