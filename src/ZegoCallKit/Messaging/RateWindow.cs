namespace ZegoCallKit.Messaging;

/// <summary>Allows so many in any one second. Used in the state loop.</summary>
internal sealed class RateWindow(TimeProvider time, int perSecond)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(1);

    private readonly Queue<long> _taken = new(perSecond);

    /// <summary>How long until the next is allowed; zero for now.</summary>
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

    public void Take() => _taken.Enqueue(time.GetTimestamp());

    /// <summary>Allows none for a second: somebody else has used it up.</summary>
    public void Fill()
    {
        _taken.Clear();
        for (var i = 0; i < perSecond; i++)
        {
            Take();
        }
    }
}
