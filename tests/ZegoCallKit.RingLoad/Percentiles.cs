namespace ZegoCallKit.RingLoad;

/// <summary>Represents measured durations in milliseconds.</summary>
internal sealed class Percentiles(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    /// <summary>Returns the duration that the specified share of all does not exceed.</summary>
    public double At(double share) => Math.Round(_sorted[Math.Min(_sorted.Length - 1, (int)Math.Ceiling(share * _sorted.Length) - 1)], 2);
}
