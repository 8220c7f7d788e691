namespace ZegoCallKit.Collections;

/// <summary>Creates changes; each kind has exactly the parts it needs.</summary>
public static class Change
{
    /// <summary>Creates the change for an added item.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="current">The item.</param>
    /// <returns>The change.</returns>
    public static Change<T> Added<T>(T current)
        where T : class => new(ChangeReason.Add, current, null);

    /// <summary>Creates the change for an item that was replaced by a newer version of itself.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="current">The new item.</param>
    /// <param name="previous">The previous item.</param>
    /// <returns>The change.</returns>
    public static Change<T> Updated<T>(T current, T previous)
        where T : class => new(ChangeReason.Update, current, previous);

    /// <summary>Creates the change for a removed item.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">The last version of the item.</param>
    /// <returns>The change.</returns>
    public static Change<T> Removed<T>(T item)
        where T : class => new(ChangeReason.Remove, item, null);
}
