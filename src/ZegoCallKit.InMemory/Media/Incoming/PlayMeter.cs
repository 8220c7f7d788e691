namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Counts what arrives of one kind of media, on its lane; read by the reports.</summary>
internal sealed class PlayMeter
{
    private long _frames;
    private long _rendered;
    private long _bytes;
    private long _delay;
    private long _lastAt;
    private long _interval;
    private long _breaks;
    private int _isBroken;
    private volatile bool _rests;

    public long Frames => Interlocked.Read(ref _frames);

    public long Rendered => Interlocked.Read(ref _rendered);

    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The delays of all frames added up, in ticks.</summary>
    public long Delay => Interlocked.Read(ref _delay);

    public long Breaks => Interlocked.Read(ref _breaks);

    /// <summary>Counts a frame.</summary>
    /// <returns>Whether it ends a break.</returns>
    public bool Arrived(int bytes, long sentAt, long now)
    {
        if (_frames > 0 && !_rests)
        {
            // The usual distance of frames, smoothed; what a break adds does not count.
            var gap = now - _lastAt;
            _interval = _interval == 0 ? gap : _interval + ((Math.Min(gap, _interval * 4) - _interval) / 8);
        }

        _rests = false;
        Interlocked.Exchange(ref _lastAt, now);
        Interlocked.Increment(ref _frames);
        Interlocked.Add(ref _bytes, bytes);
        Interlocked.Add(ref _delay, now - sentAt);
        return Interlocked.Exchange(ref _isBroken, 0) == 1;
    }

    public void WasRendered() => Interlocked.Increment(ref _rendered);

    /// <summary>Looks whether frames stay away.</summary>
    /// <returns>Whether a break has just been found.</returns>
    public bool CheckBreak(long now, TimeSpan patience)
    {
        if (_rests || Frames < 2 || now - Interlocked.Read(ref _lastAt) <= Math.Max(patience.Ticks, Interlocked.Read(ref _interval) * 3))
        {
            return false;
        }

        if (Interlocked.Exchange(ref _isBroken, 1) == 1)
        {
            return false;
        }

        Interlocked.Increment(ref _breaks);
        return true;
    }

    /// <summary>Frames are not expected: what stays away is no break until they have come again.</summary>
    public void Rest()
    {
        _rests = true;
        Interlocked.Exchange(ref _isBroken, 0);
    }
}
