namespace ZegoCallKit.Server.Webhooks;

/// <summary>Remembers handled events in memory, for one server. When it is full, it forgets the oldest. Thread-safe.</summary>
public sealed class MemoryWebhookClaims : IWebhookClaims
{
    /// <summary>The number of events that are remembered by default.</summary>
    public const int DefaultCapacity = 100_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _byAge = new();
    private readonly TimeProvider _time;
    private readonly int _capacity;

    /// <summary>Creates an empty memory.</summary>
    /// <param name="time">The clock; the system clock if <see langword="null"/>.</param>
    /// <param name="capacity">The maximum number of events: 100 to 10,000,000. Each takes about 300 bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is out of range.</exception>
    public MemoryWebhookClaims(TimeProvider? time = null, int capacity = DefaultCapacity)
    {
        if (capacity is < 100 or > 10_000_000)
        {
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "The capacity must be 100 to 10,000,000.");
        }

        (_time, _capacity) = (time ?? TimeProvider.System, capacity);
    }

    /// <summary>Gets the number of events that are remembered.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _entries.Count;
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<WebhookClaim> ClaimAsync(string key, TimeSpan life, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            if (_entries.TryGetValue(key, out var known))
            {
                if (known.Value.Ends > now)
                {
                    return new(known.Value.IsDone ? WebhookClaim.Done : WebhookClaim.Taken);
                }

                Remove(known);
            }

            while (_byAge.First is { } oldest && (oldest.Value.Ends <= now || _entries.Count >= _capacity))
            {
                Remove(oldest);
            }

            _entries[key] = _byAge.AddLast(new Entry(key, now + life, IsDone: false));
            return new(WebhookClaim.Granted);
        }
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string key, TimeSpan life, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known))
            {
                known.Value = known.Value with { IsDone = true };
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var known) && !known.Value.IsDone)
            {
                Remove(known);
            }
        }

        return ValueTask.CompletedTask;
    }

    private void Remove(LinkedListNode<Entry> entry)
    {
        _byAge.Remove(entry);
        _entries.Remove(entry.Value.Key);
    }

    private sealed record Entry(string Key, DateTimeOffset Ends, bool IsDone);
}
