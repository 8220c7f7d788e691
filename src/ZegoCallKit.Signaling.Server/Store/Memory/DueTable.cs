namespace ZegoCallKit.Signaling.Server.Store.Memory;

/// <summary>Holds keys by the time when they are due.</summary>
internal sealed class DueTable
{
    private readonly Dictionary<string, long> _times = new(StringComparer.Ordinal);
    private readonly SortedSet<(long At, string Key)> _order = new(Comparer<(long At, string Key)>.Create(static (left, right) =>
        left.At != right.At ? left.At.CompareTo(right.At) : string.CompareOrdinal(left.Key, right.Key)));

    public IEnumerable<DueItem> All => _order.Select(static item => new DueItem(item.Key, item.At));

    public bool Schedule(string key, long at)
    {
        if (_times.TryGetValue(key, out var old))
        {
            _order.Remove((old, key));
        }

        _times[key] = at;
        return _order.Add((at, key));
    }

    public IReadOnlyList<DueItem> Get(long now, int count) => [.. _order.TakeWhile(item => item.At <= now).Take(count).Select(static item => new DueItem(item.Key, item.At))];

    public bool Done(DueItem item)
    {
        if (!_times.TryGetValue(item.Key, out var at) || at != item.At)
        {
            return false;
        }

        _times.Remove(item.Key);
        return _order.Remove((at, item.Key));
    }
}
