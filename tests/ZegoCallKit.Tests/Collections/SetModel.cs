using Xunit;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Tests.Collections;

/// <summary>Models an observer that only applies change sets.</summary>
internal sealed class SetModel<TKey, T>
    where TKey : notnull
    where T : class
{
    private readonly Func<T, TKey> _key;
    private readonly Dictionary<TKey, T> _items = [];

    public SetModel(Func<T, TKey> key) => _key = key;

    public long Version { get; private set; }

    /// <summary>Applies a change set strictly, then compares the result with the snapshot.</summary>
    public void Follow(ChangeSet<T>? changes, SetSnapshot<TKey, T> snapshot)
    {
        if (changes is not null)
        {
            Assert.Equal(Version + 1, changes.Version);
            Assert.False(changes.IsSnapshot);
            Assert.NotEmpty(changes.Changes);
            Version = changes.Version;
            foreach (var change in changes.Changes)
            {
                Apply(change);
            }
        }

        Assert.Equal(Version, snapshot.Version);
        Assert.Equal(_items.Count, snapshot.Items.Count);
        foreach (var (key, item) in _items)
        {
            Assert.Equal(item, snapshot.Items[key]);
        }
    }

    private void Apply(Change<T> change)
    {
        var key = _key(change.Current);
        switch (change.Reason)
        {
            case ChangeReason.Add:
                Assert.True(_items.TryAdd(key, change.Current), $"'{key}' was added twice.");
                break;
            case ChangeReason.Update:
                Assert.Equal(_items[key], change.Previous);
                Assert.NotEqual(change.Current, change.Previous);
                _items[key] = change.Current;
                break;
            default:
                Assert.True(_items.Remove(key), $"'{key}' was removed and not there.");
                break;
        }
    }
}
