namespace ZegoCallKit.SignalingContract;

/// <summary>An observer that remembers what it was told, and what was told against the rules: errors, items after the end, two notices at once.</summary>
/// <typeparam name="T">The type of items.</typeparam>
/// <param name="time">The rig's clock.</param>
/// <param name="bound">How long to wait for anything.</param>
public sealed class Log<T>(TimeProvider time, TimeSpan bound) : IObserver<T>
{
    private readonly Lock _gate = new();
    private readonly List<T> _items = [];
    private readonly List<string> _violations = [];
    private readonly List<TaskCompletionSource> _waiting = [];
    private int _inside;

    /// <summary>What it was told.</summary>
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

    /// <summary>What was told against the rules.</summary>
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

    /// <summary>Whether it was told that there is no more.</summary>
    public bool IsCompleted { get; private set; }

    /// <summary>Waits until something holds of what it was told.</summary>
    /// <param name="condition">What.</param>
    /// <returns>When it holds.</returns>
    /// <exception cref="TimeoutException">It does not hold within the rig's bound.</exception>
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

            // Not by WaitAsync: that goes by way of the thread pool, and simulated time may pass meanwhile.
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
