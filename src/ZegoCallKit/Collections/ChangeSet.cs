using System.Collections.Immutable;

namespace ZegoCallKit.Collections;

/// <summary>What changed in a set in one step. Immutable.</summary>
/// <typeparam name="T">The type of items.</typeparam>
public sealed record ChangeSet<T>
    where T : class
{
    /// <summary>The version of the set after the step; it grows by one a step.</summary>
    public required long Version { get; init; }

    /// <summary>Whether this is the whole set, as the first item of a subscription is: forget what you knew and take the additions.</summary>
    public required bool IsSnapshot { get; init; }

    /// <summary>The changes in order. A snapshot of an empty set has none.</summary>
    public required ImmutableArray<Change<T>> Changes { get; init; }
}
