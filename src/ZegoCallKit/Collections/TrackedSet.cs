using System.Collections.Immutable;

namespace ZegoCallKit.Collections;

/// <summary>
/// Represents a set that one loop changes and that all threads can read. A change costs the same however large the set is, and makes no snapshot: a snapshot is made when it is asked for.
/// </summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed class TrackedSet<TKey, T>
    where TKey : notnull
    where T : class
{
    // The changes since the last snapshot are kept up to this number; beyond it, the next snapshot is made from all items.
    private const int MaxSince = 32;

    // After an edit with more changes, no room for them is kept.
    private const int KeptCapacity = 256;

    private static readonly SetSnapshot<TKey, T> Outdated = new() { Version = -1, Items = ImmutableDictionary<TKey, T>.Empty };

    private readonly ArrivalMap<TKey, T> _items = new();
    private List<KeyValuePair<TKey, T?>> _since = [];
    private List<Change<T>> _changes = [];
    private SetSnapshot<TKey, T> _snapshot = SetSnapshot<TKey, T>.Empty;
    private long _version;

    /// <summary>Gets the lock that is held by an edit, and while a snapshot is made.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Gets or sets what is called with each change set, while the lock is held.</summary>
    public Action<ChangeSet<T>>? Committed { get; set; }

    /// <summary>Gets or sets what is called after each edit, when the lock is no longer held.</summary>
    public Action? Released { get; set; }

    /// <summary>Gets the number of items. For the loop only, like all that follows except <see cref="Current"/>.</summary>
    public int Count => _items.Count;

    /// <summary>Gets the items in the order in which they were added.</summary>
    public IEnumerable<T> Items => _items.Entries.Select(static entry => entry.Item);

    /// <summary>Gets the items in the order in which they were added, each with its position in that order.</summary>
    public IEnumerable<(T Item, long Arrival)> Numbered => _items.Entries.Select(static entry => (entry.Item, (long)entry.Arrival));

    /// <summary>Gets the items in the order of their keys.</summary>
    public IReadOnlyList<T> InOrder => [.. _items.Entries.OrderBy(static entry => entry.Key.ToString(), StringComparer.Ordinal).Select(static entry => entry.Item)];

    /// <summary>Gets the set as it is now. For any thread.</summary>
    public SetSnapshot<TKey, T> Current
    {
        get
        {
            var snapshot = Volatile.Read(ref _snapshot);
            if (snapshot.Version == Volatile.Read(ref _version))
            {
                return snapshot;
            }

            lock (Gate)
            {
                return _snapshot.Version == _version ? _snapshot : MakeSnapshot();
            }
        }
    }

    /// <summary>Gets the version, which increases by one with each change set.</summary>
    public long Version => _version;

    /// <summary>Gets the items in the order in which they were added, and when that was, as far as it was said. For any thread.</summary>
    public IReadOnlyList<(T Item, DateTimeOffset At)> Arrivals
    {
        get
        {
            lock (Gate)
            {
                return [.. _items.Entries.Select(static entry => (entry.Item, new DateTimeOffset(entry.Time, TimeSpan.Zero)))];
            }
        }
    }

    /// <summary>Gets the same as <see cref="Numbered"/>, for any thread.</summary>
    public IReadOnlyList<(T Item, long Arrival)> Placed
    {
        get
        {
            lock (Gate)
            {
                return [.. Numbered];
            }
        }
    }

    public bool Contains(TKey key) => _items.Find(key) is not null;

    public T? Find(TKey key) => _items.Find(key);

    /// <summary>Returns the position of an item in the order in which they were added.</summary>
    public long? ArrivalOf(TKey key) => _items.ArrivalOf(key);

    /// <summary>Begins an edit, which ends when the result is disposed.</summary>
    public EditScope Edit()
    {
        Gate.Enter();
        return new(this);
    }

    /// <summary>Adds an item unless the key is known. Inside an edit.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(TKey key, T item, DateTimeOffset at = default)
    {
        if (!_items.TryAdd(key, item, at.UtcTicks))
        {
            return false;
        }

        Note(key, item, Change.Added(item));
        return true;
    }

    /// <summary>Replaces an item. Inside an edit.</summary>
    public void Update(TKey key, T item, T previous)
    {
        _items.Replace(key, item);
        Note(key, item, Change.Updated(item, previous));
    }

    /// <summary>Removes an item. Inside an edit.</summary>
    /// <param name="key">The key of the item.</param>
    /// <param name="last">The last version of the item, as observers will see it.</param>
    public void Remove(TKey key, T last)
    {
        _items.Remove(key);
        Note(key, null, Change.Removed(last));
    }

    /// <summary>Completes the changes so far: the version increases by one if there are any. Inside an edit.</summary>
    public ChangeSet<T>? Commit()
    {
        if (_changes.Count == 0)
        {
            return null;
        }

        var changes = new ChangeSet<T> { Version = _version + 1, IsSnapshot = false, Changes = [.. _changes] };
        if (_changes.Capacity > KeptCapacity)
        {
            _changes = [];
        }
        else
        {
            _changes.Clear();
        }

        Volatile.Write(ref _version, changes.Version);
        Committed?.Invoke(changes);
        return changes;
    }

    private void Note(TKey key, T? item, Change<T> change)
    {
        _changes.Add(change);
        if (ReferenceEquals(_snapshot, Outdated))
        {
            return;
        }

        if (_since.Count < MaxSince)
        {
            _since.Add(KeyValuePair.Create(key, item));
        }
        else
        {
            _since = [];
            Volatile.Write(ref _snapshot, Outdated);
        }
    }

    private SetSnapshot<TKey, T> MakeSnapshot()
    {
        var items = ReferenceEquals(_snapshot, Outdated) ? _items.Entries.ToImmutableDictionary(static entry => entry.Key, static entry => entry.Item) : Follow(_snapshot.Items);
        _since.Clear();
        var snapshot = new SetSnapshot<TKey, T> { Version = _version, Items = items };
        Volatile.Write(ref _snapshot, snapshot);
        return snapshot;
    }

    private ImmutableDictionary<TKey, T> Follow(ImmutableDictionary<TKey, T> before)
    {
        var items = before.ToBuilder();
        foreach (var (key, item) in _since)
        {
            if (item is null)
            {
                items.Remove(key);
            }
            else
            {
                items[key] = item;
            }
        }

        return items.ToImmutable();
    }

    /// <summary>Holds the lock of a set during an edit.</summary>
    internal readonly ref struct EditScope(TrackedSet<TKey, T> set)
    {
        public void Dispose()
        {
            set.Gate.Exit();
            set.Released?.Invoke();
        }
    }
}
