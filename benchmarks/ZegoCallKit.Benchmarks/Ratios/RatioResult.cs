namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>The result of a case.</summary>
/// <param name="Ns">The nanoseconds per run: the lower quartile of the rounds.</param>
/// <param name="FloorNs">The nanoseconds per run of the floor.</param>
/// <param name="Ratio">The ratio of the two.</param>
/// <param name="Bytes">The bytes on the managed heap per run.</param>
/// <param name="Target">The highest acceptable ratio.</param>
/// <param name="MaxBytes">The maximum number of bytes, if it is limited.</param>
internal sealed record RatioResult(double Ns, double FloorNs, double Ratio, double Bytes, double Target, double? MaxBytes)
{
    public bool Met => Ratio <= Target && (MaxBytes is null || Bytes <= MaxBytes);
}
