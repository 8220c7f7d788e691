using System.Collections.Immutable;

namespace ZegoCallKit.Collections;

/// <summary>A set as it was at one moment. Immutable.</summary>
/// <typeparam name="TKey">The type of keys.</typeparam>
/// <typeparam name="T">The type of items.</typeparam>
public sealed record SetSnapshot<TKey, T>
    where TKey : notnull
    where T : class
{
    /// <summary>Grows by one with each change of the set.</summary>
    public required long Version { get; init; }

    /// <summary>The items by key.</summary>
    public required ImmutableDictionary<TKey, T> Items { get; init; }

    /// <summary>The items in the order of their keys: the dictionary's own order changes from process to process.</summary>
    internal IEnumerable<T> InOrder => Items.OrderBy(static item => item.Key.ToString(), StringComparer.Ordinal).Select(static item => item.Value);

    /// <summary>The empty set before its first change.</summary>
    internal static SetSnapshot<TKey, T> Empty { get; } = new() { Version = 0, Items = ImmutableDictionary<TKey, T>.Empty };
}
