namespace ZegoCallKit.Media;

/// <summary>Represents a number of frames per second as an exact fraction, so that 30000/1001 is kept exactly.</summary>
public readonly record struct FrameRate
{
    /// <summary>The highest rate, in frames per second.</summary>
    public const int MaxPerSecond = 1_000;

    /// <summary>Creates a frame rate.</summary>
    /// <param name="numerator">The number of frames: at least 1.</param>
    /// <param name="denominator">The number of seconds for that many frames: at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is below 1, or the rate is above <see cref="MaxPerSecond"/>.</exception>
    public FrameRate(int numerator, int denominator = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numerator, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        if (!IsInRange(numerator, denominator))
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), numerator, $"The frame rate must be at most 1,000 frames per second; it is {numerator}/{denominator}.");
        }

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
    /// <returns>The time since the first frame, exact to a tick however long the video runs; <see cref="TimeSpan.MaxValue"/> when it is longer than that.</returns>
    public TimeSpan TimeOf(long frameNumber)
    {
        var ticks = (Int128)frameNumber * TimeSpan.TicksPerSecond * Denominator / Numerator;
        return TimeSpan.FromTicks((long)Int128.Clamp(ticks, long.MinValue, long.MaxValue));
    }

    /// <summary>Returns whether a fraction of positive numbers is at most <see cref="MaxPerSecond"/>.</summary>
    internal static bool IsInRange(int numerator, int denominator) => numerator <= (long)denominator * MaxPerSecond;

    /// <inheritdoc/>
    public override string ToString() => Denominator == 1 ? $"{Numerator} fps" : $"{Numerator}/{Denominator} fps";
}
