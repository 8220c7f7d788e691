using System.Collections.Immutable;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Internal;

/// <summary>A set and its changes. Written by the state loop alone.</summary>
internal sealed class SetBroadcaster<TKey, T>(Delivery delivery, string name) : Broadcaster<ChangeSet<T>>(delivery, name), IObservableSet<TKey, T>
    where TKey : notnull
    where T : class
{
    private volatile SetSnapshot<TKey, T> _current = SetSnapshot<TKey, T>.Empty;

    public SetSnapshot<TKey, T> Current => _current;

    public IObservable<ChangeSet<T>> Changes => this;

    // An observer that forgets what it knew and takes a snapshot has missed nothing that still holds.
    public override bool CanMerge => true;

    public void Publish(SetSnapshot<TKey, T> snapshot, ChangeSet<T> changes) => Publish(changes, () => _current = snapshot);

    /// <summary>Adds or replaces one item.</summary>
    public void Set(TKey key, T item)
    {
        var change = _current.Items.TryGetValue(key, out var previous) ? Change.Updated(item, previous) : Change.Added(item);
        Step(_current.Items.SetItem(key, item), change);
    }

    /// <summary>Removes one item, if it is the one meant.</summary>
    /// <returns>Whether it was.</returns>
    public bool Remove(TKey key, T item)
    {
        if (!_current.Items.TryGetValue(key, out var found) || !ReferenceEquals(found, item))
        {
            return false;
        }

        Step(_current.Items.Remove(key), Change.Removed(item));
        return true;
    }

    public override ChangeSet<T> Merge(ChangeSet<T> latest) => Snapshot();

    protected override IReadOnlyList<ChangeSet<T>> Replay() => [Snapshot()];

    private ChangeSet<T> Snapshot() => new() { Version = _current.Version, IsSnapshot = true, Changes = [.. _current.InOrder.Select(Change.Added)] };

    private void Step(ImmutableDictionary<TKey, T> items, Change<T> change)
    {
        var snapshot = new SetSnapshot<TKey, T> { Version = _current.Version + 1, Items = items };
        Publish(snapshot, new ChangeSet<T> { Version = snapshot.Version, IsSnapshot = false, Changes = [change] });
    }
}
