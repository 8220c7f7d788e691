using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Represents the path of a stream's audio or video from the cloud to one player. Used by one thread at a time: the one that holds the publisher's outlet.</summary>
internal sealed class RoutePath(Lane lane, ILaneTarget target, LinkState link, LinkRandom random) : ILaneTarget
{
    private volatile bool _isClosed;
    private long _lastDue;
    private uint _next;
    private volatile bool _restarts = true;
    private long _offered;
    private long _lostBefore;
    private long _lost;

    /// <summary>Gets the number of frames that the publisher sent.</summary>
    public long Offered => Interlocked.Read(ref _offered);

    /// <summary>Gets the number of frames lost between publisher and cloud.</summary>
    public long LostBefore => Interlocked.Read(ref _lostBefore);

    /// <summary>Gets the number of frames lost between cloud and player.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>Called when frames are left out on purpose: those that are missing until the next one are not lost. Can be called from any thread.</summary>
    public void Restart() => _restarts = true;

    /// <summary>Drops what is still in transit. Can be called from any thread.</summary>
    public void Close() => _isClosed = true;

    void ILaneTarget.Deliver(in LaneItem item, IEngineFrameSink sink)
    {
        if (!_isClosed)
        {
            target.Deliver(in item, sink);
        }
    }

    public void Send(MediaBuffer buffer, in Departure departure)
    {
        CountMissing(departure.Number);
        var conditions = link.Conditions;
        Interlocked.Increment(ref _offered);
        if (departure.IsLost)
        {
            Interlocked.Increment(ref _lostBefore);
        }
        else if (!link.IsUp || random.IsLost(conditions.Loss))
        {
            Interlocked.Increment(ref _lost);
            link.Down.CountLost();
        }
        else
        {
            buffer.Retain();
            link.Down.CountDelivered(Post(new LaneItem(this, buffer, departure.SentAt), departure.AtCloud, conditions));
        }
    }

    /// <summary>Sends a notification along with the stream; it is never lost and keeps its place among the frames.</summary>
    public void Tell(ILaneTarget notification, in Departure departure) =>
        Post(new LaneItem(notification, null, departure.SentAt), departure.AtCloud, link.Conditions);

    // Frames that came over a wire can be missing altogether.
    private void CountMissing(uint number)
    {
        var missing = _restarts ? 0 : number - _next;
        _restarts = false;
        _next = number + 1;
        if (missing is > 0 and <= int.MaxValue)
        {
            Interlocked.Add(ref _offered, missing);
            Interlocked.Add(ref _lostBefore, missing);
        }
    }

    /// <returns>The time it takes from the cloud.</returns>
    private long Post(in LaneItem item, long atCloud, NetworkConditions conditions)
    {
        // Jitter delays the following items instead of letting them overtake.
        var delay = conditions.Latency.Ticks + random.Jitter(conditions.Jitter);
        _lastDue = Math.Max(_lastDue, atCloud + delay);
        lane.Post(in item, _lastDue);
        return delay;
    }
}
