using System.Collections.Immutable;
using Xunit;

namespace ZegoCallKit.TestKit.Recording;

/// <summary>Represents an observer that records its items and checks the rules of observables: nothing after the end, no error, one notification at a time.</summary>
/// <param name="onNext">An additional action for each item.</param>
public sealed class Recorder<T>(Action<T>? onNext = null) : IObserver<T>
{
    private readonly TaskCompletionSource _completed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private ImmutableList<T> _items = [];
    private ImmutableList<(Func<T, bool> Wanted, TaskCompletionSource<T> Found)> _waiting = [];
    private int _inside;

    public IReadOnlyList<T> Items => _items;

    public bool IsCompleted => _completed.Task.IsCompleted;

    /// <summary>Gets a task that completes after the last item.</summary>
    public Task Completed => _completed.Task;

    /// <summary>Gets the violations of the rules.</summary>
    public ImmutableList<string> Violations { get; private set; } = [];

    /// <summary>Waits for an item; an earlier one counts too.</summary>
    public Task<T> WaitForAsync(Func<T, bool> wanted)
    {
        lock (_gate)
        {
            foreach (var item in _items.Where(wanted))
            {
                return Task.FromResult(item);
            }

            var found = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting = _waiting.Add((wanted, found));
            return found.Task;
        }
    }

    public void OnNext(T value)
    {
        if (Interlocked.Increment(ref _inside) > 1)
        {
            Break("two notices at once");
        }

        lock (_gate)
        {
            if (IsCompleted)
            {
                Break($"{value} after the end");
            }

            _items = _items.Add(value);
            foreach (var (_, found) in _waiting.Where(waiting => waiting.Wanted(value)))
            {
                found.TrySetResult(value);
            }
        }

        try
        {
            onNext?.Invoke(value);
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    }

    public void OnError(Exception error) => Break($"error {error}");

    public void OnCompleted()
    {
        if (!_completed.TrySetResult())
        {
            Break("ended twice");
        }
    }

    /// <summary>Asserts that no rule was violated.</summary>
    public void Verify() => Assert.Empty(Violations);

    private void Break(string what)
    {
        lock (_gate)
        {
            Violations = Violations.Add(what);
        }
    }
}
