namespace ZegoCallKit.Media;

/// <summary>Pictures a second as an exact fraction, so that 30000/1001 stays what it is.</summary>
public readonly record struct FrameRate
{
    /// <summary>Creates a rate.</summary>
    /// <param name="numerator">Pictures, at least 1.</param>
    /// <param name="denominator">In this many seconds, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is below 1.</exception>
    public FrameRate(int numerator, int denominator = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numerator, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(denominator, 1);
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>Pictures.</summary>
    public int Numerator { get; }

    /// <summary>In this many seconds.</summary>
    public int Denominator { get; }

    /// <summary>Pictures a second, rounded to a double.</summary>
    public double PerSecond => (double)Numerator / Denominator;

    /// <summary>When the picture with this number is due, counted from the first (number 0).</summary>
    /// <param name="frameNumber">The picture's number.</param>
    /// <returns>The time since the first picture, exact to a tick however long the video runs.</returns>
    public TimeSpan TimeOf(long frameNumber) =>
        TimeSpan.FromTicks((long)((Int128)frameNumber * TimeSpan.TicksPerSecond * Denominator / Numerator));

    /// <inheritdoc/>
    public override string ToString() => Denominator == 1 ? $"{Numerator} fps" : $"{Numerator}/{Denominator} fps";
}
