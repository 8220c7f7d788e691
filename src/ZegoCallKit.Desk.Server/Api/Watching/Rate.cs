namespace ZegoCallKit.Desk.Server.Api.Watching;

/// <summary>Computes the rate per second of a growing count. Used by one thread.</summary>
internal sealed class Rate
{
    private long _before;

    public double PerSecond { get; private set; }

    public void Sample(long count, double seconds)
    {
        PerSecond = seconds <= 0 ? 0 : Math.Round(Math.Max(0, count - _before) / seconds, 1);
        _before = count;
    }
}
