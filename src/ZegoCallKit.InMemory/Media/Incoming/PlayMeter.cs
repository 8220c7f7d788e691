namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Counts the received media of one kind, on its lane; the reports read it.</summary>
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

    /// <summary>Gets the sum of the delays of all frames, in ticks.</summary>
    public long Delay => Interlocked.Read(ref _delay);

    public long Breaks => Interlocked.Read(ref _breaks);

    /// <summary>Counts a frame.</summary>
    /// <returns>true if the frame ends a break.</returns>
    public bool CountArrival(int bytes, long sentAt, long now)
    {
        if (_frames > 0 && !_rests)
        {
            // The usual interval of frames, smoothed; breaks are left out.
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

    public void CountRendered() => Interlocked.Increment(ref _rendered);

    /// <summary>Checks whether frames have stopped arriving.</summary>
    /// <returns>true if this call detects a new break.</returns>
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

    /// <summary>Suspends the detection while no frames are expected; it resumes with the next frame.</summary>
    public void Suspend()
    {
        _rests = true;
        Interlocked.Exchange(ref _isBroken, 0);
    }
}
