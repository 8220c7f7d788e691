using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Represents the path of one kind of a channel's media to the cloud, while a stream is published. Used by the holder of the outlet.</summary>
internal sealed class Uplink(LinkState link, LinkRandom random, PublishedStream stream)
{
    private uint _number;

    public PublishedStream Stream { get; } = stream;

    /// <summary>Determines at random how the next frame travels.</summary>
    public Departure Depart(long now, MediaKey key)
    {
        var conditions = link.Conditions;
        var delay = conditions.Latency.Ticks + random.Jitter(conditions.Jitter);
        var isLost = !link.IsUp || random.IsLost(conditions.Loss);
        if (isLost)
        {
            link.Up.CountLost();
        }
        else
        {
            link.Up.CountDelivered(delay);
        }

        return new(now, now + delay, isLost, key, _number++);
    }

    /// <summary>Notifies all players of the stream.</summary>
    public void Tell(RouteSet routes, bool alongVideo, Func<string, EngineEvent> eventFor, long now)
    {
        var departure = NotificationAt(now);
        foreach (var route in routes.Current)
        {
            if (ReferenceEquals(route.Stream, Stream))
            {
                route.TellDevice(eventFor(Stream.Id), alongVideo, in departure);
            }
        }
    }

    /// <summary>Notifies one player, if it plays the stream.</summary>
    public void Tell(IRoute route, bool alongVideo, EngineEvent engineEvent, long now)
    {
        if (ReferenceEquals(route.Stream, Stream))
        {
            route.TellDevice(engineEvent, alongVideo, NotificationAt(now));
        }
    }

    // Notifications have the same delay as media and are never lost.
    private Departure NotificationAt(long now) => new(now, now + link.Conditions.Latency.Ticks, false, MediaKey.None, _number);
}
