using ZegoCallKit.Diagnostics;
using ZegoCallKit.Internal.Logs;
using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Observables;

/// <summary>Queues the items that operators emit for an asynchronous handler. The client is the one whose delivery calls the operators.</summary>
internal sealed class AsyncRelay<T>(IObserver<T> observer) : IObserver<T>, IDisposable
{
    private const string Source = "an observable sequence";

    private static readonly Delivery Unknown =
        new(TimeProvider.System, users: null, work: null, static (source, fault) => InternalLog.Fault(TraceLogger.Instance, fault, source), TraceLogger.Instance);

    private readonly Lock _gate = new();
    private Broadcaster<T>? _queue;
    private IDisposable? _subscription;
    private bool _isDisposed;

#pragma warning disable VSTHRD110 // A broadcaster returns nothing to await.
    public void OnNext(T value) => Open()?.Publish(value);

    public void OnCompleted() => Open()?.Complete();
#pragma warning restore VSTHRD110

    public void OnError(Exception error)
    {
        (Delivery.Current ?? Unknown).Fault(Source, error);
        OnCompleted();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _subscription?.Dispose();
        }
    }

    private Broadcaster<T>? Open()
    {
        lock (_gate)
        {
            if (_isDisposed)
            {
                return null;
            }

            if (_queue is null)
            {
                _queue = new Broadcaster<T>(Delivery.Current ?? Unknown, Source);
                _subscription = _queue.Subscribe(observer);
            }

            return _queue;
        }
    }
}
