namespace ZegoCallKit.Collections;

/// <summary>Represents a change of one item of a set; created by <see cref="Change"/>.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed record Change<T>
    where T : class
{
    internal Change(ChangeReason reason, T current, T? previous)
    {
        Reason = reason;
        Current = current;
        Previous = previous;
    }

    /// <summary>Gets whether the item was added, updated or removed.</summary>
    public ChangeReason Reason { get; }

    /// <summary>Gets the item now; for <see cref="ChangeReason.Remove"/> its last version.</summary>
    public T Current { get; }

    /// <summary>Gets the previous item; only for <see cref="ChangeReason.Update"/>.</summary>
    public T? Previous { get; }
}
