namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>Counts what handlers have received, and lets the measuring thread wait for a number without taking CPU time.</summary>
internal sealed class Tally
{
    private readonly ManualResetEventSlim _reached = new(initialState: false, spinCount: 0);
    private long _seen;
    private long _wanted = long.MaxValue;

    public long Seen => Volatile.Read(ref _seen);

    public void Add(int count = 1)
    {
        if (Interlocked.Add(ref _seen, count) >= Volatile.Read(ref _wanted))
        {
            _reached.Set();
        }
    }

    /// <summary>Waits until the count has reached a number.</summary>
    public void Wait(long wanted)
    {
        _reached.Reset();
        Interlocked.Exchange(ref _wanted, wanted);
        if (Seen < wanted && !_reached.Wait(TimeSpan.FromSeconds(30)))
        {
            throw new TimeoutException($"Only {Seen} of {wanted} events arrived.");
        }

        Interlocked.Exchange(ref _wanted, long.MaxValue);
    }
}
