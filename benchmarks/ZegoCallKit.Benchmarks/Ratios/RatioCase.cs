namespace ZegoCallKit.Benchmarks.Ratios;

/// <summary>Something to measure against what it cannot be faster than.</summary>
internal sealed record RatioCase
{
    public required string Name { get; init; }

    /// <summary>Does it so many times.</summary>
    public required Action<int> Run { get; init; }

    /// <summary>Does its floor so many times: the least that must happen, without the kit.</summary>
    public required Action<int> Floor { get; init; }

    /// <summary>The highest ratio of both that is good enough.</summary>
    public required double Target { get; init; }

    /// <summary>The most bytes on the managed heap for each time; <see langword="null"/> when they are not limited.</summary>
    public double? MaxBytes { get; init; }

    /// <summary>How many things one time stands for: nanoseconds and bytes are told for each.</summary>
    public int Items { get; init; } = 1;
}
