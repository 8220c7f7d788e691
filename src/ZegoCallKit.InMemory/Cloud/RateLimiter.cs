namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Limits the number of operations per second.</summary>
internal sealed class RateLimiter(int perSecond)
{
    private readonly Queue<long> _taken = new(perSecond);

    public bool TryTake(TimeProvider time)
    {
        var now = time.GetTimestamp();
        while (_taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= TimeSpan.FromSeconds(1))
        {
            _taken.Dequeue();
        }

        if (_taken.Count >= perSecond)
        {
            return false;
        }

        _taken.Enqueue(now);
        return true;
    }
}
