using System.Collections.Immutable;

namespace ZegoCallKit.Collections;

/// <summary>Represents the changes of a set in one step. Immutable.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed record ChangeSet<T>
    where T : class
{
    /// <summary>Gets the version of the set after the step; it increases by one per step, and by more only where a snapshot replaces several steps.</summary>
    public required long Version { get; init; }

    /// <summary>Gets whether this is a snapshot of the whole set, as the first item of a subscription is: discard earlier items and apply the additions. A later item is a snapshot when more than 1,000 changes were pending for the observer.</summary>
    public required bool IsSnapshot { get; init; }

    /// <summary>Gets the changes in order. A snapshot of an empty set has none.</summary>
    public required ImmutableArray<Change<T>> Changes { get; init; }
}
