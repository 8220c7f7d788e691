using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Converts between this process's media clock and the desk's. The offset is estimated from the shortest of the last round trips. Thread-safe.</summary>
internal sealed class DeskClock(MediaClock clock)
{
    private const int Window = 16;

    private readonly Lock _gate = new();
    private readonly Queue<(long RoundTrip, long Difference)> _samples = new();
    private long _difference;
    private bool _isSet;

    public long Now => clock.Now;

    /// <summary>Learns the desk's time from an answer.</summary>
    /// <param name="askedAt">When the question was sent, on this clock.</param>
    /// <param name="deskTime">The desk's time when it answered.</param>
    public void AddSample(long askedAt, long deskTime)
    {
        var now = Now;
        lock (_gate)
        {
            if (_samples.Count == Window)
            {
                _samples.Dequeue();
            }

            _samples.Enqueue((now - askedAt, deskTime - askedAt - ((now - askedAt) / 2)));
            Volatile.Write(ref _difference, _samples.MinBy(static sample => sample.RoundTrip).Difference);
            Volatile.Write(ref _isSet, true);
        }
    }

    /// <summary>Forgets what it learned, because another desk may answer next.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            _samples.Clear();
            Volatile.Write(ref _isSet, false);
        }
    }

    /// <summary>Returns the desk's time for one of this clock; 0 if it is not known.</summary>
    public long ToDesk(long time) => Volatile.Read(ref _isSet) ? time + Volatile.Read(ref _difference) : 0;

    /// <summary>Returns this clock's time, which is not in the future, for one of the desk's; now if it is not known.</summary>
    public long FromDesk(long time)
    {
        var now = Now;
        return time == 0 || !Volatile.Read(ref _isSet) ? now : Math.Clamp(time - Volatile.Read(ref _difference), now - TimeSpan.TicksPerMinute, now);
    }
}
