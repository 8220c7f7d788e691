using ZegoCallKit.Collections;

namespace ZegoCallKit.Internal;

/// <summary>A value and its changes. Written by the state loop alone.</summary>
internal sealed class StateBroadcaster<T> : Broadcaster<T>, IObservableState<T>
{
    private volatile StrongBox _current;

    public StateBroadcaster(Delivery delivery, string name, T initial)
        : base(delivery, name) => _current = new StrongBox(initial);

    public T Current => _current.Value;

    public IObservable<T> Changes => this;

    // The latest value is all there is to know of a state.
    public override bool CanMerge => true;

    /// <summary>Sets the value and tells, unless it is the same.</summary>
    /// <returns>Whether it changed.</returns>
    public bool Set(T value)
    {
        if (EqualityComparer<T>.Default.Equals(_current.Value, value))
        {
            return false;
        }

        Publish(value, () => _current = new StrongBox(value));
        return true;
    }

    protected override IReadOnlyList<T> Replay() => [_current.Value];

    private sealed record StrongBox(T Value);
}
