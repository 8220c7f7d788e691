using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>The way of one kind of a channel's media to the cloud, while a stream is published. Used by whoever holds the outlet.</summary>
internal sealed class Uplink(LinkState link, LinkDice dice, PublishedStream stream)
{
    public PublishedStream Stream { get; } = stream;

    /// <summary>Draws how the next frame fares.</summary>
    public Departure Depart(long now, string key)
    {
        var conditions = link.Conditions;
        var delay = conditions.Latency.Ticks + dice.Jitter(conditions.Jitter);
        var isLost = !link.IsUp || dice.IsLost(conditions.Loss);
        if (isLost)
        {
            link.Up.Lost();
        }
        else
        {
            link.Up.Passed(delay);
        }

        return new(now, now + delay, isLost, key);
    }

    /// <summary>How news fare: they are as slow as media, and never lost.</summary>
    public Departure Tell(long now) => new(now, now + link.Conditions.Latency.Ticks, false, "");
}
