namespace ZegoCallKit.SignalingContract;

/// <summary>Represents an observer that records its items, and violations of the rules of observables: errors, items after the end, overlapping notifications.</summary>
/// <typeparam name="T">The type of items.</typeparam>
/// <param name="time">The rig's clock.</param>
/// <param name="bound">The longest time to wait for a condition.</param>
public sealed class Log<T>(TimeProvider time, TimeSpan bound) : IObserver<T>
{
    private readonly Lock _gate = new();
    private readonly List<T> _items = [];
    private readonly List<string> _violations = [];
    private readonly List<TaskCompletionSource> _waiting = [];
    private int _inside;

    /// <summary>Gets the received items.</summary>
    public IReadOnlyList<T> Items
    {
        get
        {
            lock (_gate)
            {
                return [.. _items];
            }
        }
    }

    /// <summary>Gets the violations.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_gate)
            {
                return [.. _violations];
            }
        }
    }

    /// <summary>Gets whether the observable has completed.</summary>
    public bool IsCompleted { get; private set; }

    /// <summary>Waits until a condition on the received items holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>A task that completes when the condition holds.</returns>
    /// <exception cref="TimeoutException">The condition did not hold within the rig's bound.</exception>
    public async Task WaitAsync(Func<IReadOnlyList<T>, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        while (true)
        {
            var more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_gate)
            {
                if (condition(_items))
                {
                    return;
                }

                _waiting.Add(more);
            }

            // Not with Task.WaitAsync, which uses the thread pool, so that simulated time could pass in the meantime.
            await using var timer = time.CreateTimer(_ => more.TrySetException(new TimeoutException($"What was waited for has not come within {bound}.")), null, bound, Timeout.InfiniteTimeSpan);
            await more.Task;
        }
    }

    /// <inheritdoc/>
    public void OnNext(T value)
    {
        var inside = Interlocked.Increment(ref _inside);
        lock (_gate)
        {
            if (inside > 1)
            {
                _violations.Add("two notices at once");
            }

            if (IsCompleted)
            {
                _violations.Add($"{value} after the end");
            }

            _items.Add(value);
            Wake();
        }

        Interlocked.Decrement(ref _inside);
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
        lock (_gate)
        {
            _violations.Add($"an error: {error}");
        }
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
        lock (_gate)
        {
            IsCompleted = true;
            Wake();
        }
    }

    private void Wake()
    {
        _waiting.ForEach(static more => more.TrySetResult());
        _waiting.Clear();
    }
}
