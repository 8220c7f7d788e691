using System.Collections.Immutable;

namespace ZegoCallKit.Observation;

/// <summary>A set as it was at one moment. Immutable.</summary>
/// <typeparam name="TKey">The type of keys.</typeparam>
/// <typeparam name="T">The type of items.</typeparam>
/// <param name="Version">Grows by one with each change of the set.</param>
/// <param name="Items">The items by key.</param>
public sealed record SetSnapshot<TKey, T>(long Version, ImmutableDictionary<TKey, T> Items)
    where TKey : notnull
    where T : class
{
    /// <summary>The empty set before its first change.</summary>
    internal static SetSnapshot<TKey, T> Empty { get; } = new(0, ImmutableDictionary<TKey, T>.Empty);
}
