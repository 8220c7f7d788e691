namespace ZegoCallKit.Collections;

/// <summary>Makes changes; each kind has exactly the parts it needs.</summary>
public static class Change
{
    /// <summary>An item came.</summary>
    /// <typeparam name="T">The type of items.</typeparam>
    /// <param name="current">The item.</param>
    /// <returns>The change.</returns>
    public static Change<T> Added<T>(T current)
        where T : class => new(ChangeReason.Add, current, null);

    /// <summary>An item was replaced by a newer state of itself.</summary>
    /// <typeparam name="T">The type of items.</typeparam>
    /// <param name="current">The item now.</param>
    /// <param name="previous">The item before.</param>
    /// <returns>The change.</returns>
    public static Change<T> Updated<T>(T current, T previous)
        where T : class => new(ChangeReason.Update, current, previous);

    /// <summary>An item went.</summary>
    /// <typeparam name="T">The type of items.</typeparam>
    /// <param name="item">The item as it last was.</param>
    /// <returns>The change.</returns>
    public static Change<T> Removed<T>(T item)
        where T : class => new(ChangeReason.Remove, item, null);
}
