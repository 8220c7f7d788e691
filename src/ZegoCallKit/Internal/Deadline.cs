namespace ZegoCallKit.Internal;

/// <summary>Limits the duration of something that no caller awaits: it is either met or expires, once. Used in the state loop.</summary>
internal sealed class Deadline
{
    private readonly ITimer _timer;
    private bool _isOver;

    public Deadline(ClientCore core, TimeSpan timeout, Action expired) =>
        _timer = core.Time.CreateTimer(
            _ => core.Post(() =>
            {
                if (TryMeet())
                {
                    expired();
                }
            }),
            null,
            timeout,
            Timeout.InfiniteTimeSpan);

    /// <summary>Ends the deadline.</summary>
    /// <returns><see langword="true"/> if it had not ended before.</returns>
    public bool TryMeet()
    {
        if (_isOver)
        {
            return false;
        }

        _isOver = true;
        _timer.Dispose();
        return true;
    }
}
