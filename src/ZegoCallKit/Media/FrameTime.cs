namespace ZegoCallKit.Media;

/// <summary>
/// Represents the timestamp of a frame from an engine that does not report one: the time that has passed since the engine started. The clock is read when the frame's timestamp is first asked for, because most
/// sinks never ask, and reading a clock costs as much as passing on the frame.
/// </summary>
/// <remarks>It is a local variable of the method that passes on the frame: the frame refers to it, and every view of the frame returns the same timestamp.</remarks>
public struct FrameTime
{
    // Null when the clock has been read.
    private TimeProvider? _clock;

    // The timestamp of the clock at the start; when the clock has been read, the number of ticks.
    private long _value;

    /// <summary>Creates a timestamp that has not been read.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="startedAt">The clock's <see cref="TimeProvider.GetTimestamp"/> when the engine started.</param>
    public FrameTime(TimeProvider clock, long startedAt)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        _value = startedAt;
    }

    internal TimeSpan Read()
    {
        if (_clock is { } clock)
        {
            _value = clock.GetElapsedTime(_value).Ticks;
            _clock = null;
        }

        return new TimeSpan(_value);
    }
}
