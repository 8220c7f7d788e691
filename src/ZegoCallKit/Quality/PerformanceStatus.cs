namespace ZegoCallKit.Quality;

/// <summary>What the program takes of the machine (ZEGO: <c>zego_performance_status</c>). Immutable.</summary>
public sealed record PerformanceStatus
{
    /// <summary>The program's share of all processors, 0 to 1.</summary>
    public double ProgramCpu { get; init; }

    /// <summary>The share that all programs take, 0 to 1; <see langword="null"/> when the engine does not know.</summary>
    public double? SystemCpu { get; init; }

    /// <summary>The program's share of the memory, 0 to 1.</summary>
    public double ProgramMemory { get; init; }

    /// <summary>The share of the memory that all programs take, 0 to 1.</summary>
    public double SystemMemory { get; init; }

    /// <summary>The program's memory in megabytes.</summary>
    public double ProgramMegabytes { get; init; }
}
