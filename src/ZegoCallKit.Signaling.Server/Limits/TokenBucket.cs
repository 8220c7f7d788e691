namespace ZegoCallKit.Signaling.Server.Limits;

/// <summary>Implements a token bucket: a number of tokens per second, and a burst of them at once.</summary>
internal sealed class TokenBucket
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly double _perSecond;
    private readonly double _burst;
    private double _left;
    private long _filledAt;

    public TokenBucket(TimeProvider time, double perSecond, double burst)
    {
        (_time, _perSecond, _burst, _left) = (time, perSecond, burst, burst);
        _filledAt = time.GetTimestamp();
    }

    /// <summary>Takes a number of tokens. Returns false, and takes none, if there are fewer.</summary>
    public bool TryTake(double count)
    {
        lock (_gate)
        {
            var now = _time.GetTimestamp();
            _left = Math.Min(_burst, _left + (_time.GetElapsedTime(_filledAt, now).TotalSeconds * _perSecond));
            _filledAt = now;
            if (_left < count)
            {
                return false;
            }

            _left -= count;
            return true;
        }
    }
}
