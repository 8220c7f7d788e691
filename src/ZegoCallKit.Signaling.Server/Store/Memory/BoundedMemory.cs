namespace ZegoCallKit.Signaling.Server.Store.Memory;

/// <summary>Remembers values by key for ten minutes. Above the capacity, the oldest are removed.</summary>
internal sealed class BoundedMemory<T>(int capacity)
{
    private readonly Dictionary<string, (T Value, long At)> _values = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public bool IsEmpty => _values.Count == 0;

    /// <summary>Gets the values with their times, oldest first.</summary>
    public IEnumerable<(string Key, T Value, long At)> Items => _order.Select(key => (key, _values[key].Value, _values[key].At));

    public bool TryGet(string key, long now, out T value)
    {
        var isFound = _values.TryGetValue(key, out var item) && now - item.At < InboxLimits.SeenMs;
        value = isFound ? item.Value : default!;
        return isFound;
    }

    public void Add(string key, T value, long now)
    {
        Forget(now);
        if (!_values.ContainsKey(key))
        {
            _order.Enqueue(key);
        }

        _values[key] = (value, now);
        while (_order.Count > capacity)
        {
            _values.Remove(_order.Dequeue());
        }
    }

    public void Forget(long now)
    {
        while (_order.TryPeek(out var oldest) && now - _values[oldest].At >= InboxLimits.SeenMs)
        {
            _values.Remove(_order.Dequeue());
        }
    }
}
