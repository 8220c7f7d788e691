namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>The result of a case.</summary>
internal sealed record RatioResult
{
    /// <summary>Gets the nanoseconds of CPU time per run, of all threads: the lower quartile of the rounds.</summary>
    public required double Ns { get; init; }

    /// <summary>Gets the nanoseconds of CPU time per run of the floor.</summary>
    public required double FloorNs { get; init; }

    /// <summary>Gets the bytes on the managed heap per run.</summary>
    public double Bytes { get; init; }

    /// <summary>Gets the bytes on the managed heap per run of the floor.</summary>
    public double FloorBytes { get; init; }

    /// <summary>Gets the highest acceptable ratio, if it is limited.</summary>
    public double? Target { get; init; }

    /// <summary>Gets the maximum number of nanoseconds, if it is limited.</summary>
    public double? MaxNs { get; init; }

    /// <summary>Gets the maximum number of bytes, if it is limited.</summary>
    public double? MaxBytes { get; init; }

    public double Ratio => Ns / Math.Max(FloorNs, 0.1);

    public bool Met => !(Ratio > Target) && !(Ns > MaxNs) && !(Bytes > MaxBytes);
}
