namespace ZegoCallKit.Messaging;

/// <summary>Limits the number of events in any one second. Used in the state loop.</summary>
internal sealed class RateWindow(TimeProvider time, int perSecond)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(1);

    private readonly Queue<long> _taken = new();

    /// <summary>Gets how long to wait until the next one is allowed; zero if it is allowed now.</summary>
    public TimeSpan Wait
    {
        get
        {
            var now = time.GetTimestamp();
            while (_taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest, now) >= Length)
            {
                _taken.Dequeue();
            }

            return _taken.Count < perSecond ? TimeSpan.Zero : Length - time.GetElapsedTime(_taken.Peek(), now);
        }
    }

    public void Count() => _taken.Enqueue(time.GetTimestamp());

    /// <summary>Blocks for one second, because other users have used up the limit.</summary>
    public void Fill()
    {
        _taken.Clear();
        for (var i = 0; i < perSecond; i++)
        {
            Count();
        }
    }
}
