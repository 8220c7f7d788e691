using System.Collections.Immutable;

namespace ZegoCallKit.Collections;

/// <summary>Represents one step of a set while it is being written: the next items and the changes that lead to them. The cost is the same for small and large sets.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed class SetDraft<TKey, T>
    where TKey : notnull
    where T : class
{
    private readonly SetSnapshot<TKey, T> _before;
    private readonly ImmutableDictionary<TKey, T>.Builder _items;
    private readonly ImmutableArray<Change<T>>.Builder _changes = ImmutableArray.CreateBuilder<Change<T>>(1);

    public SetDraft(SetSnapshot<TKey, T> before)
    {
        _before = before;
        _items = before.Items.ToBuilder();
    }

    /// <summary>Returns the item as it is in the draft so far.</summary>
    public T? Find(TKey key) => _items.TryGetValue(key, out var item) ? item : null;

    public void Add(TKey key, T item)
    {
        _items.Add(key, item);
        _changes.Add(Change.Added(item));
    }

    public void Update(TKey key, T item, T previous)
    {
        _items[key] = item;
        _changes.Add(Change.Updated(item, previous));
    }

    /// <summary>Removes an item.</summary>
    /// <param name="key">The key of the item.</param>
    /// <param name="item">The last version of the item, as observers will see it.</param>
    public void Remove(TKey key, T item)
    {
        _items.Remove(key);
        _changes.Add(Change.Removed(item));
    }

    /// <summary>Ends the step: the version increases by one if anything changed; otherwise nothing is created.</summary>
    public (SetSnapshot<TKey, T> Snapshot, ChangeSet<T>? Changes) Commit()
    {
        if (_changes.Count == 0)
        {
            return (_before, null);
        }

        var version = _before.Version + 1;
        return (new() { Version = version, Items = _items.ToImmutable() }, new() { Version = version, IsSnapshot = false, Changes = _changes.DrainToImmutable() });
    }
}
