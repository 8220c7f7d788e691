namespace ZegoCallKit.Playing.Reconciling;

/// <summary>
/// Turns the jumping sound levels of a stream into a few steady steps: the level is smoothed, rising faster than falling, and a step once reached
/// is kept until the level is at half of where the step began. So neither a pause between words nor two speakers at once make plays flap.
/// </summary>
/// <param name="Smoothed">The smoothed level, 0 to 100.</param>
/// <param name="Step">The steady step, 0 (silent) to 3 (loud).</param>
/// <param name="At">When it was last told a level.</param>
internal readonly record struct LoudnessMeter(double Smoothed, int Step, DateTimeOffset At)
{
    private const double Rise = 0.3;
    private const double Fall = 2;

    private static ReadOnlySpan<double> Thresholds => [0, 10, 30, 60];

    /// <summary>Whether it has nothing to say that a new one would not.</summary>
    public bool IsSilent => Step == 0 && Smoothed < 0.5;

    /// <summary>Tells a level.</summary>
    /// <param name="level">0 to 100; what is outside, or not a number, counts as the nearest, or 0.</param>
    /// <param name="now">When.</param>
    public LoudnessMeter Hear(double level, DateTimeOffset now)
    {
        var heard = double.IsNaN(level) ? 0 : Math.Clamp(level, 0, 100);
        var seconds = Math.Max(0, (now - At).TotalSeconds);
        var weight = 1 - Math.Exp(-seconds / (heard > Smoothed ? Rise : Fall));
        var smoothed = Smoothed + (weight * (heard - Smoothed));

        var step = Step;
        while (step < Thresholds.Length - 1 && smoothed >= Thresholds[step + 1])
        {
            step++;
        }

        while (step > 0 && smoothed < Thresholds[step] / 2)
        {
            step--;
        }

        return new(smoothed, step, now);
    }
}
