using System.Collections.Immutable;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>What follows from an input.</summary>
/// <param name="Commands">For the engine, in order: stops, then the rest.</param>
/// <param name="Refusals">Requests of the program that will never be met.</param>
/// <param name="Faults">Faults of the program's policy.</param>
/// <param name="NextTick">When <see cref="PlayInput.Ticked"/> is due; <see langword="null"/> when time alone changes nothing.</param>
internal sealed record PlayOutput(
    ImmutableArray<PlayCommand> Commands,
    ImmutableArray<PlayRefusal> Refusals,
    ImmutableArray<PlayPolicyFault> Faults,
    DateTimeOffset? NextTick);
