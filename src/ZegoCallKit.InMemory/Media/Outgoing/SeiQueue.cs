namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Queues supplemental data for the next frame: 1 to 4,096 bytes each, at most 30 per second; anything beyond is silently dropped, as ZEGO does.</summary>
internal sealed class SeiQueue
{
    private const int MaxBytes = 4096;
    private const int MostPerSecond = 30;

    private readonly Queue<long> _times = new();
    private List<ReadOnlyMemory<byte>> _waiting = [];

    public void Add(ReadOnlyMemory<byte> data, long now)
    {
        while (_times.TryPeek(out var time) && now - time >= TimeSpan.TicksPerSecond)
        {
            _times.Dequeue();
        }

        if (data.Length is >= 1 and <= MaxBytes && _times.Count < MostPerSecond)
        {
            _times.Enqueue(now);
            _waiting.Add(data.ToArray());
            if (_waiting.Count > MostPerSecond)
            {
                _waiting.RemoveAt(0);
            }
        }
    }

    public IReadOnlyList<ReadOnlyMemory<byte>> TakeAll()
    {
        if (_waiting.Count == 0)
        {
            return [];
        }

        var all = _waiting;
        _waiting = [];
        return all;
    }

    public void Clear() => _waiting.Clear();
}
