namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>The small packets that go between a client and the cloud even while no media does: they too meet the link's loss and delay.</summary>
internal sealed class Heartbeat(LinkState link, LinkDice dice)
{
    public void Beat()
    {
        Send(link.Up);
        Send(link.Down);
    }

    private void Send(LinkMeter direction)
    {
        var conditions = link.Conditions;
        if (!link.IsUp || dice.IsLost(conditions.Loss))
        {
            direction.Lost();
        }
        else
        {
            direction.Passed(conditions.Latency.Ticks + dice.Jitter(conditions.Jitter));
        }
    }
}
