using System.Collections.Immutable;

namespace ZegoCallKit.Observation;

/// <summary>What changed in a set in one step.</summary>
/// <typeparam name="T">The type of items.</typeparam>
/// <param name="Version">The version of the set after the step; it grows by one a step.</param>
/// <param name="IsSnapshot">Whether this is the whole set, as the first item of a subscription is: forget what you knew and take the additions.</param>
/// <param name="Changes">The changes in order. A snapshot of an empty set has none.</param>
public sealed record ChangeSet<T>(long Version, bool IsSnapshot, ImmutableArray<Change<T>> Changes)
    where T : class;
