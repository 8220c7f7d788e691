using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>The way of a stream's sound, or of its pictures, from the cloud to one player. Used by one thread at a time: whoever holds the publisher's outlet.</summary>
internal sealed class RoutePath(Lane lane, ILaneTarget target, LinkState link, LinkDice dice)
{
    private long _lastDue;
    private long _offered;
    private long _lostBefore;
    private long _lost;

    /// <summary>What the publisher sent.</summary>
    public long Offered => Interlocked.Read(ref _offered);

    /// <summary>What was lost between publisher and cloud.</summary>
    public long LostBefore => Interlocked.Read(ref _lostBefore);

    /// <summary>What was lost between cloud and player.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    public void Send(MediaBuffer buffer, in Departure departure, TimeSpan buffering)
    {
        var conditions = link.Conditions;
        Interlocked.Increment(ref _offered);
        if (departure.IsLost)
        {
            Interlocked.Increment(ref _lostBefore);
        }
        else if (!link.IsUp || dice.IsLost(conditions.Loss))
        {
            Interlocked.Increment(ref _lost);
            link.Down.Lost();
        }
        else
        {
            buffer.Retain();
            link.Down.Passed(Post(new LaneItem(target, buffer, departure.SentAt), departure.AtCloud, conditions, buffering));
        }
    }

    /// <summary>Sends news along with the stream; they are not lost and keep their place among the frames.</summary>
    public void Tell(ILaneTarget news, in Departure departure, TimeSpan buffering) =>
        Post(new LaneItem(news, null, departure.SentAt), departure.AtCloud, link.Conditions, buffering);

    /// <returns>How long it takes from the cloud.</returns>
    private long Post(in LaneItem item, long atCloud, NetworkConditions conditions, TimeSpan buffering)
    {
        // Jitter delays what comes behind rather than letting it overtake.
        var delay = conditions.Latency.Ticks + dice.Jitter(conditions.Jitter);
        _lastDue = Math.Max(_lastDue, atCloud + delay + buffering.Ticks);
        lane.Post(in item, _lastDue);
        return delay;
    }
}
