namespace ZegoCallKit.Collections;

/// <summary>What happened to one item of a set; made by <see cref="Change"/>.</summary>
/// <typeparam name="T">The type of items.</typeparam>
public sealed record Change<T>
    where T : class
{
    internal Change(ChangeReason reason, T current, T? previous)
    {
        Reason = reason;
        Current = current;
        Previous = previous;
    }

    /// <summary>Whether it came, changed or went.</summary>
    public ChangeReason Reason { get; }

    /// <summary>The item now; for <see cref="ChangeReason.Remove"/> as it last was.</summary>
    public T Current { get; }

    /// <summary>The item before; only for <see cref="ChangeReason.Update"/>.</summary>
    public T? Previous { get; }
}
