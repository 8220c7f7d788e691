namespace GroupCall.Recording;

/// <summary>
/// Detects gaps in a sequence of frames. The times of frames are on the publisher's media clock, which continues while nothing is sent, as during a mute or an
/// outage.
/// </summary>
/// <param name="tolerance">The longest gap within a contiguous part. With packet loss, there are many short gaps.</param>
internal sealed class Continuity(TimeSpan tolerance)
{
    private TimeSpan? _next;

    /// <summary>Records a frame.</summary>
    /// <param name="time">The time at which the frame was captured.</param>
    /// <param name="duration">The duration of the frame.</param>
    /// <returns>Whether the frame begins a new part.</returns>
    public bool Begins(TimeSpan time, TimeSpan duration)
    {
        var begins = _next is not { } next || (time - next).Duration() > tolerance;
        _next = time + duration;
        return begins;
    }
}
