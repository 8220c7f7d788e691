namespace ZegoCallKit.Collections;

/// <summary>A set that changes: what it holds now, and what comes and goes.</summary>
/// <typeparam name="TKey">The type of keys.</typeparam>
/// <typeparam name="T">The type of items.</typeparam>
public interface IObservableSet<TKey, T>
    where TKey : notnull
    where T : class
{
    /// <summary>The set now; immutable. It may be ahead of what observers have been told.</summary>
    SetSnapshot<TKey, T> Current { get; }

    /// <summary>The whole set at the time of subscribing, then every later change, with no gap and no repetition; completes when the set can change no more. It never ends in an error.</summary>
    IObservable<ChangeSet<T>> Changes { get; }
}
