namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Limits a rate to an average per second, with bursts of twice as much. Used by one thread.</summary>
internal sealed class RateMeter(TimeProvider time, double perSecond)
{
    private const double BurstSeconds = 2;

    private double _left = perSecond * BurstSeconds;
    private long _at = time.GetTimestamp();

    /// <summary>Takes an amount, if it is within the limit.</summary>
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
