namespace ZegoCallKit.Quality;

/// <summary>Represents the CPU and memory use of the program (ZEGO: <c>zego_performance_status</c>). Immutable.</summary>
public sealed record PerformanceStatus
{
    /// <summary>Gets the program's share of all processors: 0 to 1.</summary>
    public double ProgramCpu { get; init; }

    /// <summary>Gets the share of all processors that all programs use: 0 to 1; <see langword="null"/> if the engine does not know.</summary>
    public double? SystemCpu { get; init; }

    /// <summary>Gets the program's share of the memory: 0 to 1.</summary>
    public double ProgramMemory { get; init; }

    /// <summary>Gets the share of the memory that all programs use: 0 to 1.</summary>
    public double SystemMemory { get; init; }

    /// <summary>Gets the memory that the program uses, in megabytes.</summary>
    public double ProgramMegabytes { get; init; }
}
