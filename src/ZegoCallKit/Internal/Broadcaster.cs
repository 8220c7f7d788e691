using System.Collections.Immutable;

namespace ZegoCallKit.Internal;

/// <summary>An observable that delivers through the delivery loop, isolates its observers from each other, and never ends in an error.</summary>
internal class Broadcaster<T>(DeliveryLoop loop, string name) : IObservable<T>
{
    private readonly Lock _gate = new();
    private ImmutableList<Subscriber<T>> _subscribers = [];
    private bool _isCompleted;

    public string Name { get; } = name;

    public bool HasObservers => !_subscribers.IsEmpty;

    public IDisposable Subscribe(IObserver<T> observer)
    {
        ArgumentNullException.ThrowIfNull(observer);
        var subscriber = new Subscriber<T>(this, observer);
        lock (_gate)
        {
            foreach (var replayed in Replay())
            {
                loop.Post(new Notice(subscriber, replayed, IsCompletion: false));
            }

            if (_isCompleted)
            {
                loop.Post(new Notice(subscriber, null, IsCompletion: true));
            }
            else
            {
                _subscribers = _subscribers.Add(subscriber);
            }
        }

        return subscriber;
    }

    public void Complete()
    {
        lock (_gate)
        {
            _isCompleted = true;
            foreach (var subscriber in _subscribers)
            {
                loop.Post(new Notice(subscriber, null, IsCompletion: true));
            }

            _subscribers = [];
        }
    }

    public void Remove(Subscriber<T> subscriber)
    {
        lock (_gate)
        {
            _subscribers = _subscribers.Remove(subscriber);
        }
    }

    /// <summary>Tells every observer; what <paramref name="update"/> changes is seen by a later subscriber's replay, never both or neither.</summary>
    public void Publish(T value, Action? update = null)
    {
        lock (_gate)
        {
            update?.Invoke();
            if (_subscribers.IsEmpty || _isCompleted)
            {
                return;
            }

            object? boxed = value;
            foreach (var subscriber in _subscribers)
            {
                loop.Post(new Notice(subscriber, boxed, IsCompletion: false));
            }
        }
    }

    /// <summary>What a new observer is told first; called under the gate.</summary>
    protected virtual IReadOnlyList<T> Replay() => [];
}
