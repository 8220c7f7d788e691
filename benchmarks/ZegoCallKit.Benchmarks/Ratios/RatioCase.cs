namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Represents an operation that is measured against its floor.</summary>
internal sealed record RatioCase
{
    public required string Name { get; init; }

    /// <summary>Gets the action that runs the operation a number of times.</summary>
    public required Action<int> Run { get; init; }

    /// <summary>Gets the action that runs the floor a number of times: the same work without the kit.</summary>
    public required Action<int> Floor { get; init; }

    /// <summary>Gets the highest acceptable ratio; <see langword="null"/> for no limit.</summary>
    public double? Target { get; init; }

    /// <summary>Gets the maximum number of nanoseconds per run; <see langword="null"/> for no limit.</summary>
    public double? MaxNs { get; init; }

    /// <summary>Gets the maximum number of bytes on the managed heap per run; <see langword="null"/> for no limit.</summary>
    public double? MaxBytes { get; init; }

    /// <summary>Gets the maximum number of bytes as a multiple of the floor's; <see langword="null"/> for no limit.</summary>
    public double? MaxBytesRatio { get; init; }

    /// <summary>Gets the number of items per run; nanoseconds and bytes are reported per item.</summary>
    public int Items { get; init; } = 1;
}
