namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Counts loss and delay in one direction of a user's link. Can be called from any thread.</summary>
internal sealed class LinkMeter
{
    private long _sent;
    private long _lost;
    private long _delay;

    public void CountDelivered(long delay)
    {
        Interlocked.Increment(ref _sent);
        Interlocked.Add(ref _delay, delay);
    }

    public void CountLost()
    {
        Interlocked.Increment(ref _sent);
        Interlocked.Increment(ref _lost);
    }

    /// <summary>Returns the counts so far and the sum of the delays in ticks.</summary>
    public (long Sent, long Lost, long Delay) Read() => (Interlocked.Read(ref _sent), Interlocked.Read(ref _lost), Interlocked.Read(ref _delay));
}
