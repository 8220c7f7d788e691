using System.Collections.Immutable;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Represents the result of an input.</summary>
/// <param name="Commands">The commands to the engine, in order: stops first.</param>
/// <param name="Refusals">The requests of the program that can never be fulfilled.</param>
/// <param name="Faults">The exceptions thrown by the program's policy.</param>
/// <param name="NextTick">When <see cref="PlayInput.Ticked"/> is due; <see langword="null"/> if time alone changes nothing.</param>
internal readonly record struct PlayOutput(
    ImmutableArray<PlayCommand> Commands,
    ImmutableArray<PlayRefusal> Refusals,
    ImmutableArray<PlayPolicyFault> Faults,
    DateTimeOffset? NextTick);
