using System.Collections.Concurrent;

namespace ZegoCallKit.Soak.Live;

/// <summary>Tracks the pending operations: each must end in time, and with no other exceptions than those that the kit documents.</summary>
internal sealed class OpenCalls(Tally tally)
{
    // Longer than the longest timeout of the clients and the work that can follow it.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(40);

    private readonly ConcurrentDictionary<Task, (string Name, long Began)> _open = new();

    public int Count => _open.Count;

    public Task<T> Keep<T>(string name, Task<T> task)
    {
        _ = KeepAsync(name, task);
        return task;
    }

    public void Keep(string name, Task task) => _ = KeepAsync(name, task);

    /// <summary>Returns a task that completes when no operation is pending, or when one has taken too long.</summary>
    public async Task SettleAsync()
    {
        while (!_open.IsEmpty)
        {
            foreach (var (task, (name, began)) in _open)
            {
                if (TimeProvider.System.GetElapsedTime(began) > Longest && !task.IsCompleted)
                {
                    tally.Violation($"{name} has not ended in {Longest}");
                    return;
                }
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    private async Task KeepAsync(string name, Task task)
    {
        tally.Operation();
        _open[task] = (name, TimeProvider.System.GetTimestamp());
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            tally.Failed($"{name}: cancelled");
        }
        catch (ObjectDisposedException)
        {
            tally.Failed($"{name}: disposed");
        }
        catch (ZegoException failure)
        {
            tally.Failed($"{name}: {(int)failure.Code} {failure.GetType().Name}");
        }
#pragma warning disable CA1031 // Every undocumented exception is a violation.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            tally.Violation($"{name} ended in {fault}");
        }
        finally
        {
            _open.TryRemove(task, out _);
        }
    }
}
