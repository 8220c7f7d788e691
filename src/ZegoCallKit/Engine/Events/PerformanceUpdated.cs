namespace ZegoCallKit.Engine.Events;

/// <summary>Raised to report the use of CPU and memory. (ZEGO: <c>performance_status_update</c>)</summary>
/// <param name="ProgramCpu">The program's share of all CPUs: 0 to 1.</param>
/// <param name="SystemCpu">The share of all programs: 0 to 1; -1 if the engine does not know it.</param>
/// <param name="ProgramMemory">The program's share of the memory: 0 to 1.</param>
/// <param name="SystemMemory">The share of all programs: 0 to 1.</param>
/// <param name="ProgramMegabytes">The program's memory in megabytes.</param>
public sealed record PerformanceUpdated(double ProgramCpu, double SystemCpu, double ProgramMemory, double SystemMemory, double ProgramMegabytes) : EngineEvent;
