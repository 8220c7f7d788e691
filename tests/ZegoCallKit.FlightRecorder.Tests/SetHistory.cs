using System.Collections.Immutable;
using ZegoCallKit.Collections;

namespace ZegoCallKit.FlightRecorder.Tests;

/// <summary>Records the content of a set at each of its versions, as an observer received it.</summary>
internal sealed class SetHistory<TKey, T> : IObserver<ChangeSet<T>>
    where TKey : notnull
    where T : class
{
    private readonly Func<T, TKey> _key;
    private ImmutableDictionary<TKey, T> _items = ImmutableDictionary<TKey, T>.Empty;

    public SetHistory(IObservableSet<TKey, T> set, Func<T, TKey> key)
    {
        _key = key;
        set.Changes.Subscribe(this);
    }

    /// <summary>Gets each change set, and the items in the set after it.</summary>
    public SortedDictionary<long, (string Changes, ImmutableDictionary<TKey, T> Items)> Versions { get; } = [];

    public bool IsCompleted { get; private set; }

    public void OnNext(ChangeSet<T> value)
    {
        foreach (var change in value.Changes)
        {
            _items = change.Reason == ChangeReason.Remove ? _items.Remove(_key(change.Current)) : _items.SetItem(_key(change.Current), change.Current);
        }

        Versions[value.Version] = (string.Join('\n', value.Changes.Select(change => change.ToString()).Order(StringComparer.Ordinal)), _items);
    }

    public void OnCompleted() => IsCompleted = true;

    public void OnError(Exception error) => throw error;
}
