namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Limits a rate: on average so many per second, in bursts twice as many. Used by one thread.</summary>
internal sealed class RateMeter(TimeProvider time, double perSecond)
{
    private const double BurstSeconds = 2;

    private double _left = perSecond * BurstSeconds;
    private long _at = time.GetTimestamp();

    /// <summary>Takes an amount.</summary>
    /// <returns>false if it exceeds the limit.</returns>
    public bool TryTake(double amount)
    {
        var now = time.GetTimestamp();
        _left = Math.Min(perSecond * BurstSeconds, _left + (time.GetElapsedTime(_at, now).TotalSeconds * perSecond));
        _at = now;
        if (_left < amount)
        {
            return false;
        }

        _left -= amount;
        return true;
    }
}
