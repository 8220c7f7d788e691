namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>What came out of a case.</summary>
/// <param name="Ns">Nanoseconds for each time: the lower quartile of the rounds.</param>
/// <param name="FloorNs">The same of the floor.</param>
/// <param name="Ratio">The one by the other.</param>
/// <param name="Bytes">Bytes on the managed heap for each time.</param>
/// <param name="Target">The highest ratio that is good enough.</param>
/// <param name="MaxBytes">The most bytes that are good enough, if limited.</param>
internal sealed record RatioResult(double Ns, double FloorNs, double Ratio, double Bytes, double Target, double? MaxBytes)
{
    public bool Met => Ratio <= Target && (MaxBytes is null || Bytes <= MaxBytes);
}
