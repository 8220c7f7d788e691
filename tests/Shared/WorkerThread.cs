using System.Collections.Concurrent;

namespace ZegoCallKit.EngineContract.Rig;

/// <summary>A thread that runs work in order, and knows when no work is left.</summary>
internal sealed class WorkerThread : IDisposable
{
    private readonly BlockingCollection<Action> _work = [];
    private readonly Lock _gate = new();
    private TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _fault;
    private int _pending;

    public WorkerThread(string name)
    {
        _idle.SetResult();
        new Thread(Loop) { IsBackground = true, Name = name }.Start();
    }

    public void Post(Action action)
    {
        lock (_gate)
        {
            if (_pending++ == 0)
            {
                _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }

        _work.Add(action);
    }

    /// <summary>Returns a task that completes when no work is left, and fails if any work failed.</summary>
    public Task IdleAsync()
    {
        lock (_gate)
        {
            return _fault is null ? _idle.Task : Task.FromException(_fault);
        }
    }

    public void Dispose() => _work.CompleteAdding();

    private void Loop()
    {
        foreach (var action in _work.GetConsumingEnumerable())
        {
            try
            {
                action();
            }
#pragma warning disable CA1031 // The exception is passed to the waiting test.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _fault ??= fault;
            }

            lock (_gate)
            {
                if (--_pending == 0)
                {
                    _idle.SetResult();
                }
            }
        }
    }
}
