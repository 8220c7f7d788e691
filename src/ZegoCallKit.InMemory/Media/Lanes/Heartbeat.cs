namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Represents the small packets that client and cloud exchange even without media; they are subject to the link's loss and delay too.</summary>
internal sealed class Heartbeat(LinkState link, LinkRandom random)
{
    public void Beat()
    {
        Send(link.Up);
        Send(link.Down);
    }

    private void Send(LinkMeter direction)
    {
        var conditions = link.Conditions;
        if (!link.IsUp || random.IsLost(conditions.Loss))
        {
            direction.CountLost();
        }
        else
        {
            direction.CountDelivered(conditions.Latency.Ticks + random.Jitter(conditions.Jitter));
        }
    }
}
