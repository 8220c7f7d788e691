namespace ZegoCallKit.Collections;

/// <summary>Represents a value that changes over time.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public interface IObservableState<out T>
{
    /// <summary>Gets the current value; immutable. It may be newer than what observers have received.</summary>
    T Current { get; }

    /// <summary>Gets the value at the time of subscribing, then every later value. For an observer that falls more than 1,000 values behind, the latest value replaces them. Completes after the final value, and never ends with an error.</summary>
    IObservable<T> Changes { get; }
}
