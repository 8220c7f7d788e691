namespace GroupCall.Recording;

/// <summary>
/// Tells an unbroken stretch from two. The times of frames are on the publisher's media clock: it runs on while nothing is sent, as during a mute or an
/// outage.
/// </summary>
/// <param name="tolerance">The longest hole within a stretch. Where packets are lost there are many.</param>
internal sealed class Continuity(TimeSpan tolerance)
{
    private TimeSpan? _next;

    /// <summary>Notes a frame.</summary>
    /// <param name="time">When it was captured.</param>
    /// <param name="duration">How long it lasts.</param>
    /// <returns>Whether a stretch begins with it.</returns>
    public bool Begins(TimeSpan time, TimeSpan duration)
    {
        var begins = _next is not { } next || (time - next).Duration() > tolerance;
        _next = time + duration;
        return begins;
    }
}
