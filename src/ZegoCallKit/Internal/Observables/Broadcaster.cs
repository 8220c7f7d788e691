using System.Collections.Immutable;
using System.Reactive.Disposables;
using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Observables;

/// <summary>Represents an observable that calls each observer in a queue of its own, isolates its observers from each other, and never ends in an error.</summary>
/// <param name="delivery">Where observers are called.</param>
/// <param name="name">What is observed, for faults.</param>
/// <param name="gate">The lock to use; one of its own if omitted.</param>
/// <param name="of">The end of the name, such as the id of a stream. A client has a hundred observables and hardly ever needs a name, so it is put together when it does.</param>
internal class Broadcaster<T>(Delivery delivery, string name, Lock? gate = null, string? of = null) : IObservable<T>
{
    private readonly Lock _gate = gate ?? new();
    private ImmutableArray<Subscriber<T>> _subscribers = [];
    private ImmutableArray<Action<T>> _listeners = [];
    private bool _isCompleted;

    // The observers that have not been told the end yet, and what waits for them.
    private ImmutableArray<Subscriber<T>> _untold = [];
    private TaskCompletionSource? _told;

    public string Name => of is null ? name : $"{name} {of}";

    public bool HasObservers => !_subscribers.IsEmpty;

    /// <summary>Gets whether one value can replace earlier ones; otherwise dropped values are lost.</summary>
    public virtual bool CanMerge => false;

    public IDisposable Subscribe(IObserver<T> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var subscriber = new Subscriber<T>(this, observer, delivery);
        lock (_gate)
        {
            foreach (var replayed in Replay())
            {
                subscriber.Post(replayed);
            }

            if (_isCompleted)
            {
                subscriber.PostEnd();
            }
            else
            {
                _subscribers = _subscribers.Add(subscriber);
            }
        }

        return subscriber;
    }

    /// <summary>
    /// Calls a part of the kit itself inside each <see cref="Publish"/>, on the thread that publishes and under the gate, so that it never waits for a handler. It must be
    /// quick, run no code of the user's, and look at the last value for the end: a listener is not told of the completion.
    /// </summary>
    /// <returns>Ends it when disposed.</returns>
    public IDisposable Listen(Action<T> listener)
    {
        lock (_gate)
        {
            foreach (var replayed in ReplayToListener())
            {
                Call(listener, replayed);
            }

            if (!_isCompleted)
            {
                _listeners = _listeners.Add(listener);
            }
        }

        return Disposable.Create(() =>
        {
            lock (_gate)
            {
                _listeners = _listeners.Remove(listener);
            }
        });
    }

    public void Complete()
    {
        lock (_gate)
        {
            _isCompleted = true;
            _listeners = [];
            foreach (var subscriber in _subscribers)
            {
                subscriber.PostEnd();
            }

            _untold = _subscribers;
            _subscribers = [];
        }
    }

    /// <summary>Returns a task that completes when each observer has been told the end, or is no longer subscribed. Called after <see cref="Complete"/>. Continuations run where the last observer is called.</summary>
    public Task ToldAsync()
    {
        lock (_gate)
        {
            return _untold.IsEmpty ? Task.CompletedTask : (_told ??= new TaskCompletionSource()).Task;
        }
    }

    /// <summary>Removes an observer that is no longer called: its subscription is disposed, or it has been told the end.</summary>
    public void Remove(Subscriber<T> subscriber)
    {
        TaskCompletionSource? told = null;
        lock (_gate)
        {
            _subscribers = _subscribers.Remove(subscriber);
            _untold = _untold.Remove(subscriber);
            if (_untold.IsEmpty)
            {
                told = _told;
            }
        }

        told?.TrySetResult();
    }

    /// <summary>Tells every observer.</summary>
    public void Publish(T value)
    {
        Drops drops;
        lock (_gate)
        {
            Keep(value);
            drops = Distribute(value);
        }

        Report(drops);
    }

    /// <summary>Makes the value that stands for all up to the latest; called under the gate.</summary>
    public virtual T Merge(T latest) => latest;

    /// <summary>Returns the first notice of a new observer; called under the gate.</summary>
    protected virtual IReadOnlyList<T> Replay() => [];

    /// <summary>Returns the first notice of a new listener; called under the gate.</summary>
    protected virtual IReadOnlyList<T> ReplayToListener() => Replay();

    private void Call(Action<T> listener, T value)
    {
        try
        {
            listener(value);
        }
#pragma warning disable CA1031 // Reported; what is published reaches the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            delivery.Fault(Name, fault);
        }
    }

    /// <summary>Keeps a value for later subscribers, under the gate: a subscriber gets it either by replay or as news, never both or neither.</summary>
    protected virtual void Keep(T value)
    {
    }

    /// <summary>Tells every observer, under the gate; <see cref="Report"/> must follow.</summary>
    protected Drops Distribute(T value)
    {
        var drops = default(Drops);
        if (_isCompleted)
        {
            return drops;
        }

        foreach (var subscriber in _subscribers)
        {
            drops += subscriber.Post(value);
        }

        foreach (var listener in _listeners)
        {
            Call(listener, value);
        }

        return drops;
    }

    /// <summary>Reports what observers missed. Outside the gate, because loggers and meters run code of others.</summary>
    protected void Report(Drops drops)
    {
        if (drops == default)
        {
            return;
        }

        delivery.CountDropped(drops.Dropped, CanMerge);
        for (var behind = drops.Behind; behind > 0; behind--)
        {
            delivery.ReportBehind(Name, CanMerge);
        }
    }
}
