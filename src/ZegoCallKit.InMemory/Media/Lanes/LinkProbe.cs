namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Measures a user's link since its last call. Used only by the reports.</summary>
internal sealed class LinkProbe(LinkState link)
{
    private (long Sent, long Lost, long Delay) _up = link.Up.Read();
    private (long Sent, long Lost, long Delay) _down = link.Down.Read();
    private long _upDelay;
    private long _downDelay;

    public LinkFigures Measure()
    {
        var upLoss = Advance(ref _up, link.Up.Read(), ref _upDelay);
        var downLoss = Advance(ref _down, link.Down.Read(), ref _downDelay);
        return new(upLoss, downLoss, TimeSpan.FromTicks(_upDelay + _downDelay));
    }

    // The last known delay applies while nothing gets through.
    private static double Advance(ref (long Sent, long Lost, long Delay) before, (long Sent, long Lost, long Delay) now, ref long delay)
    {
        var (sent, lost) = (now.Sent - before.Sent, now.Lost - before.Lost);
        delay = sent > lost ? (now.Delay - before.Delay) / (sent - lost) : delay;
        before = now;
        return sent == 0 ? 0 : (double)lost / sent;
    }
}
