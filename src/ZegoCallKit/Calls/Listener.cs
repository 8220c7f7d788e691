namespace ZegoCallKit.Calls;

/// <summary>Takes what an observable tells; its end changes nothing.</summary>
internal sealed class Listener<T>(Action<T> onNext) : IObserver<T>
{
    public void OnNext(T value) => onNext(value);

    public void OnCompleted()
    {
        // The last value has said so.
    }

    public void OnError(Exception error)
    {
        // Against the contract; the timers of the calls do without.
    }
}
