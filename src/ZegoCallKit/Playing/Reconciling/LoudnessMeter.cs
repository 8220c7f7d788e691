namespace ZegoCallKit.Playing.Reconciling;

/// <summary>
/// Turns the fluctuating sound level of a stream into a few stable steps: the level is smoothed, rising faster than falling, and a step is kept until
/// the level has dropped to half of the step's threshold. So neither a pause between words nor two simultaneous speakers make playbacks flap.
/// </summary>
/// <param name="Smoothed">The smoothed level, 0 to 100.</param>
/// <param name="Step">The stable step: 0 (silent) to 3 (loud).</param>
/// <param name="At">When the last level was reported.</param>
internal readonly record struct LoudnessMeter(double Smoothed, int Step, DateTimeOffset At)
{
    private const double Rise = 0.3;
    private const double Fall = 2;

    private static ReadOnlySpan<double> Thresholds => [0, 10, 30, 60];

    /// <summary>Gets whether the meter is equivalent to a new one.</summary>
    public bool IsSilent => Step == 0 && Smoothed < 0.5;

    /// <summary>Returns the meter updated with a level.</summary>
    /// <param name="level">The level: 0 to 100. A value outside the range counts as the nearest one, and a value that is not a number as 0.</param>
    /// <param name="now">The current time.</param>
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
