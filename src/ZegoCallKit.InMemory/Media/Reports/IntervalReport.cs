using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory.Media.Reports;

/// <summary>Raises a report at an interval, on the engine's loop, for the first time after one interval; starting again replaces the interval.</summary>
internal sealed class IntervalReport(MediaContext context)
{
    private Pacer? _pacer;

    public void Start(TimeSpan interval, Action report)
    {
        Stop();
        Pacer? own = null;
        own = new(context.Clock.Time, number => interval * number, (number, _) =>
        {
            if (number > 0)
            {
                context.Events.Post(() =>
                {
                    if (ReferenceEquals(_pacer, own))
                    {
                        report();
                    }
                });
            }

            return true;
        }, MediaClock.DevicePatience);
        _pacer = own;
        own.Start();
    }

    public void Stop()
    {
        _pacer?.Stop();
        _pacer = null;
    }
}
