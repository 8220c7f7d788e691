namespace ZegoCallKit.Media;

/// <summary>Represents a number of frames per second as an exact fraction, so that 30000/1001 is kept exactly.</summary>
public readonly record struct FrameRate
{
    /// <summary>Creates a frame rate.</summary>
    /// <param name="numerator">The number of frames: at least 1.</param>
    /// <param name="denominator">The number of seconds for that many frames: at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is below 1.</exception>
    public FrameRate(int numerator, int denominator = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numerator, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>Gets the number of frames.</summary>
    public int Numerator { get; }

    /// <summary>Gets the number of seconds for that many frames.</summary>
    public int Denominator { get; }

    /// <summary>Gets the frames per second, rounded to a double.</summary>
    public double PerSecond => (double)Numerator / Denominator;

    /// <summary>Returns the time at which a frame is due, counted from the first frame (number 0).</summary>
    /// <param name="frameNumber">The number of the frame.</param>
    /// <returns>The time since the first frame, exact to a tick however long the video runs.</returns>
    public TimeSpan TimeOf(long frameNumber) =>
        TimeSpan.FromTicks((long)((Int128)frameNumber * TimeSpan.TicksPerSecond * Denominator / Numerator));

    /// <inheritdoc/>
    public override string ToString() => Denominator == 1 ? $"{Numerator} fps" : $"{Numerator}/{Denominator} fps";
}
