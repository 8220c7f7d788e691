using Xunit;
using ZegoCallKit.Collections;

namespace ZegoCallKit.ScenarioTests.Schedules;

/// <summary>Applies the change sets of a set as an observer receives them, and checks each against the items before it.</summary>
internal sealed class SetFold<TKey, T> : IObserver<ChangeSet<T>>
    where TKey : notnull
    where T : class
{
    private readonly Dictionary<TKey, T> _items = [];
    private readonly Func<T, TKey> _key;
    private readonly string _name;
    private long? _version;
    private long _told = -1;

    public SetFold(string name, IObservableSet<TKey, T> set, Func<T, TKey> key)
    {
        _name = name;
        _key = key;
        Set = set;
        set.Changes.Subscribe(this);
    }

    public string Name => _name;

    public IObservableSet<TKey, T> Set { get; }

    public bool IsCompleted { get; private set; }

    public int Additions { get; private set; }

    /// <summary>Gets the last version that was received; -1 before the first.</summary>
    public long Version => Interlocked.Read(ref _told);

    public void OnNext(ChangeSet<T> value)
    {
        Assert.False(IsCompleted, $"{_name}: a change after completion");
        Assert.Equal(_version is null, value.IsSnapshot);
        Assert.True(_version is null || value.Version == _version + 1, $"{_name}: version {value.Version} after {_version}");
        _version = value.Version;
        foreach (var change in value.Changes)
        {
            Apply(change);
        }

        Interlocked.Exchange(ref _told, value.Version);
    }

    public void OnCompleted()
    {
        Assert.False(IsCompleted, $"{_name}: completed twice");
        IsCompleted = true;
    }

    public void OnError(Exception error) => Assert.Fail($"{_name}: OnError {error}");

    public void AssertMatches() =>
        Assert.True(_items.Count == Set.Current.Items.Count && _items.All(pair => Set.Current.Items.TryGetValue(pair.Key, out var item) && item == pair.Value), $"{_name}: the fold differs from the snapshot");

    private void Apply(Change<T> change)
    {
        var key = _key(change.Current);
        var isKnown = _items.ContainsKey(key);
        Assert.True(isKnown == (change.Reason != ChangeReason.Add), $"{_name}: {change.Reason} of {(isKnown ? "a known" : "an unknown")} item {key}");
        if (change.Reason == ChangeReason.Remove)
        {
            _items.Remove(key);
        }
        else
        {
            Additions += change.Reason == ChangeReason.Add ? 1 : 0;
            _items[key] = change.Current;
        }
    }
}
