using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Core;

namespace ZegoCallKit.Playing;

/// <summary>Wakes the play reconciler when a retry is due. Used in the state loop.</summary>
/// <param name="core">The client.</param>
/// <param name="due">Called in the state loop.</param>
internal sealed class PlayTimer(ClientCore core, Action due)
{
    // Made when a stream is to be retried.
    private ITimer? _timer;

    /// <summary>Sets the time until it is due, instead of an earlier one; <see langword="null"/> changes nothing.</summary>
    public void Set(TimeSpan? after)
    {
        if (after is not { } wait)
        {
            return;
        }

        _timer ??= core.Time.CreateOwnTimer(static timer => ((PlayTimer)timer!).Post(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(wait > TimeSpan.Zero ? TimerWait.For(core.Time, wait) : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void End() => _timer?.Dispose();

    private void Post() => core.Post(due);
}
