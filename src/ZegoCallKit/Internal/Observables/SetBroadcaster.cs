using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Observables;

/// <summary>Represents a set and its changes. Written only by the state loop.</summary>
internal sealed class SetBroadcaster<TKey, T> : Broadcaster<ChangeSet<T>>, IObservableSet<TKey, T>
    where TKey : notnull
    where T : class
{
    private readonly TrackedSet<TKey, T> _set;
    private Drops _drops;

    public SetBroadcaster(Delivery delivery, string name)
        : this(delivery, name, new TrackedSet<TKey, T>())
    {
    }

    /// <summary>Creates a broadcaster of a set that something else changes.</summary>
    public SetBroadcaster(Delivery delivery, string name, TrackedSet<TKey, T> set)
        : base(delivery, name, set.Gate)
    {
        _set = set;
        set.Committed = changes => _drops += Distribute(changes);
        set.Released = () =>
        {
            var drops = _drops;
            _drops = default;
            Report(drops);
        };
    }

    public SetSnapshot<TKey, T> Current => _set.Current;

    public IObservable<ChangeSet<T>> Changes => this;

    /// <summary>Gets the items as the state loop sees them, without a snapshot.</summary>
    public TrackedSet<TKey, T> Items => _set;

    // An observer that forgets what it knew and takes a snapshot has missed nothing that still holds.
    public override bool CanMerge => true;

    /// <summary>Adds or replaces one item.</summary>
    public void Set(TKey key, T item)
    {
        using var edit = _set.Edit();
        if (!_set.TryAdd(key, item))
        {
            _set.Update(key, item, _set.Find(key)!);
        }

        _set.Commit();
    }

    /// <summary>Removes one item, if it is the one meant.</summary>
    /// <returns>Whether it was.</returns>
    public bool Remove(TKey key, T item)
    {
        using var edit = _set.Edit();
        if (!ReferenceEquals(_set.Find(key), item))
        {
            return false;
        }

        _set.Remove(key, item);
        _set.Commit();
        return true;
    }

    public override ChangeSet<T> Merge(ChangeSet<T> latest) => Snapshot();

    protected override IReadOnlyList<ChangeSet<T>> Replay() => [Snapshot()];

    // A part of the kit needs the order in which things happened.
    protected override IReadOnlyList<ChangeSet<T>> ReplayToListener() => [Snapshot(_set.Arrivals.Select(static arrival => arrival.Item))];

    private ChangeSet<T> Snapshot() => Snapshot(_set.InOrder);

    private ChangeSet<T> Snapshot(IEnumerable<T> items) => new() { Version = _set.Version, IsSnapshot = true, Changes = [.. items.Select(Change.Added)] };
}
