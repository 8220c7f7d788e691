using System.Runtime.CompilerServices;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Observables;

/// <summary>Represents a value and its changes. Written only by the state loop.</summary>
internal sealed class StateBroadcaster<T> : Broadcaster<T>, IObservableState<T>
{
    private readonly Lock _gate;
    private T _current;

    public StateBroadcaster(Delivery delivery, string name, T initial, string? of = null)
        : this(delivery, name, initial, new Lock(), of)
    {
    }

    /// <summary>Creates a state that shares its lock with the other observables of its subject.</summary>
    public StateBroadcaster(Delivery delivery, string name, T initial, Lock gate, string? of)
        : base(delivery, name, gate, of)
    {
        _gate = gate;
        _current = initial;
    }

    public T Current => typeof(T).IsValueType ? ReadInGate() : ReadReference(ref _current);

    public IObservable<T> Changes => this;

    // The latest value is all there is to know of a state.
    public override bool CanMerge => true;

    /// <summary>Sets the value and tells, unless it is the same.</summary>
    /// <returns>Whether it changed.</returns>
    public bool Set(T value)
    {
        // The state loop alone writes, so it needs no gate to read.
        if (EqualityComparer<T>.Default.Equals(_current, value))
        {
            return false;
        }

        Publish(value);
        return true;
    }

    protected override void Keep(T value) => _current = value;

    protected override IReadOnlyList<T> Replay() => [_current];

    private static T ReadReference(ref T current)
    {
        var value = Volatile.Read(ref Unsafe.As<T, object?>(ref current));
        return Unsafe.As<object?, T>(ref value);
    }

    // A value that is larger than a reference is not read in one piece.
    private T ReadInGate()
    {
        lock (_gate)
        {
            return _current;
        }
    }
}
