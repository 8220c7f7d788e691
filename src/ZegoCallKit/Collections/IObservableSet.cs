namespace ZegoCallKit.Collections;

/// <summary>Represents a set that changes over time: its current items, and their additions, updates and removals.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
public interface IObservableSet<TKey, T>
    where TKey : notnull
    where T : class
{
    /// <summary>Gets the current snapshot of the set; immutable. It may be newer than what observers have received.</summary>
    SetSnapshot<TKey, T> Current { get; }

    /// <summary>Gets the changes: the whole set at the time of subscribing, then every later change, without gaps or repetitions. For an observer that falls more than 1,000 changes behind, a new snapshot replaces them. Completes when the set can no longer change, and never ends with an error.</summary>
    IObservable<ChangeSet<T>> Changes { get; }
}
