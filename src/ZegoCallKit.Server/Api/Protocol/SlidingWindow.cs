namespace ZegoCallKit.Server.Api.Protocol;

/// <summary>Spreads requests so that no span of a length contains more than a number of them. Not thread-safe.</summary>
internal sealed class SlidingWindow
{
    private readonly TimeSpan _length;
    private readonly TimeSpan?[] _times;
    private int _next;

    public SlidingWindow(int count, TimeSpan length) => (_times, _length) = (new TimeSpan?[count], length);

    /// <summary>Gets when the next request may be sent.</summary>
    public TimeSpan Next(TimeSpan now) => _times[_next] is { } oldest && oldest + _length > now ? oldest + _length : now;

    /// <summary>Takes a place. The times of successive calls must not decrease.</summary>
    public void Take(TimeSpan at)
    {
        _times[_next] = at;
        _next = (_next + 1) % _times.Length;
    }
}
