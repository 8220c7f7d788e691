using System.Collections.Immutable;

namespace ZegoCallKit.Collections;

/// <summary>Represents a set at one moment. Immutable.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed record SetSnapshot<TKey, T>
    where TKey : notnull
    where T : class
{
    /// <summary>Gets the version, which increases by one with each change of the set.</summary>
    public required long Version { get; init; }

    /// <summary>Gets the items by key.</summary>
    public required ImmutableDictionary<TKey, T> Items { get; init; }

    /// <summary>Gets the empty set before its first change.</summary>
    internal static SetSnapshot<TKey, T> Empty { get; } = new() { Version = 0, Items = ImmutableDictionary<TKey, T>.Empty };
}
