namespace ZegoCallKit.Internal;

/// <summary>How long an observer has kept the others waiting in all; a tenth of the time that passes is forgiven. Guarded by the delivery loop.</summary>
internal sealed class DeliveryDebt(TimeProvider time)
{
    private const int ForgivenPart = 10;

    // No observer is worse than so many times what is tolerated: when it is quick again, that is forgiven in its time.
    private static readonly TimeSpan Most = DeliveryLoop.Patience * 2;

    private TimeSpan _debt;
    private long _at = time.GetTimestamp();

    /// <summary>What it comes to at a timestamp of the clock.</summary>
    public TimeSpan At(long now)
    {
        var left = _debt - (time.GetElapsedTime(_at, now) / ForgivenPart);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Adds a wait that ended at a timestamp of the clock.</summary>
    public void Add(TimeSpan wait, long now)
    {
        var debt = At(now) + wait;
        _debt = debt < Most ? debt : Most;
        _at = now;
    }
}
