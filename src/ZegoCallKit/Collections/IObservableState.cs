namespace ZegoCallKit.Collections;

/// <summary>A value that changes: what it is now, and what it becomes.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public interface IObservableState<out T>
{
    /// <summary>The value now; immutable. It may be ahead of what observers have been told.</summary>
    T Current { get; }

    /// <summary>The value at the time of subscribing, then every later one; completes after the final one. It never ends in an error.</summary>
    IObservable<T> Changes { get; }
}
