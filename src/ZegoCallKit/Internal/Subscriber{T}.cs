namespace ZegoCallKit.Internal;

/// <summary>One observer of a broadcaster. After it is disposed nothing more is delivered, except what is being delivered at that moment.</summary>
internal sealed class Subscriber<T>(Broadcaster<T> source, IObserver<T> observer) : Subscriber(source.Name), IDisposable
{
    private volatile bool _isDisposed;

    public override void Deliver(Notice notice)
    {
        if (_isDisposed)
        {
            return;
        }

        if (notice.IsCompletion)
        {
            _isDisposed = true;
            observer.OnCompleted();
        }
        else
        {
            observer.OnNext((T)notice.Value!);
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        source.Remove(this);
    }
}
