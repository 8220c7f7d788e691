using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Observables;

/// <summary>Calls one observer, reports its exceptions, and measures whether it is slow.</summary>
internal sealed class ObserverCaller<T>(string name, IObserver<T> observer, Delivery delivery)
{
    private volatile bool _isOver;
    private volatile bool _isSlow;

    /// <summary>Gets or sets whether the observer is no longer called: it got the end, or its subscription is disposed.</summary>
    public bool IsOver
    {
        get => _isOver;
        set => _isOver = value;
    }

    /// <summary>Gets whether the observer was slow with its latest notice.</summary>
    public bool IsSlow => _isSlow;

    /// <summary>Calls the observer.</summary>
    /// <param name="notice">What it is told.</param>
    /// <param name="now">The time, as a timestamp of the client's clock; set to the time after the call.</param>
    /// <returns>A task that completes when the observer has handled the notice; an asynchronous one may take its time. A synchronous exception has been reported.</returns>
    public Task CallAsync(in Notice<T> notice, ref long now)
    {
        delivery.MeasureDelay(notice.PostedAt);
        var working = Task.CompletedTask;
        var began = now;
        var outer = delivery.Enter();
        try
        {
            working = TellAsync(notice);
        }
#pragma warning disable CA1031 // One observer's fault is reported and must not reach the others.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            delivery.Fault(name, fault);
        }
        finally
        {
            Delivery.Leave(outer);
        }

        now = delivery.Timestamp;
        Judge(delivery.Between(began, now));
        return working;
    }

    private Task TellAsync(in Notice<T> notice)
    {
        if (_isOver)
        {
            return Task.CompletedTask;
        }

        if (notice.IsCompletion)
        {
            _isOver = true;
            observer.OnCompleted();
        }
        else if (observer is IAsyncObserver<T> asynchronous)
        {
            return asynchronous.OnNextAsync(notice.Value!);
        }
        else
        {
            observer.OnNext(notice.Value!);
        }

        return Task.CompletedTask;
    }

    private void Judge(TimeSpan spent)
    {
        var isSlow = spent >= Delivery.Slow;
        if (isSlow && !_isSlow)
        {
            delivery.ReportSlow(name, spent);
        }

        _isSlow = isSlow;
    }
}
