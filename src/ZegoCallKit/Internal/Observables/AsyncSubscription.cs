namespace ZegoCallKit.Internal.Observables;

/// <summary>Represents the subscription of an asynchronous handler. A source of the kit waits for the handler itself; after operators, a relay does.</summary>
internal sealed class AsyncSubscription<T>(Func<T, CancellationToken, Task> handler) : IAsyncObserver<T>, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly System.Reactive.Disposables.CompositeDisposable _parts = [];

    public void Begin(IObservable<T> source)
    {
        if (source is Broadcaster<T> broadcaster)
        {
            _parts.Add(broadcaster.Subscribe(this));
        }
        else
        {
            var relay = new AsyncRelay<T>(this);
            _parts.Add(relay);
            _parts.Add(source.Subscribe(relay));
        }
    }

    public async Task OnNextAsync(T value)
    {
        try
        {
            await handler(value, _cancellation.Token).ConfigureAwait(true);
        }
        catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
        {
            // The subscription was disposed.
        }
    }

    public void OnNext(T value) => throw new NotSupportedException("This observer must be called asynchronously.");

    public void OnCompleted()
    {
        // The handler has no method for the end.
    }

    public void OnError(Exception error)
    {
        // Observables of the kit never end in an error; the relay reports errors of operators.
    }

    public void Dispose()
    {
        _parts.Dispose();
        _cancellation.Cancel();
    }
}
