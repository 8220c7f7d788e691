namespace ZegoCallKit.Effects.Licensing;

/// <summary>Represents one license request, shared by all callers who need it and canceled when the last of them has left.
/// All members are called with the owner's lock held, except at its end.</summary>
internal sealed class LicenseFlight : IDisposable
{
    private readonly CancellationTokenSource _giveUp = new();
    private int _passengers;
    private bool _isLeft;

    public LicenseFlight(string sdkVersion, Func<CancellationToken, Task<string>> fetch)
    {
        SdkVersion = sdkVersion;
        var token = _giveUp.Token;

        // On another thread, because user code sends the request and must not run with the owner's lock held.
        License = Task.Run(() => fetch(token), CancellationToken.None);

        // All waiting callers may have left, so the exception is observed here.
        _ = License.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    /// <summary>Gets the version of the SDK that the license is for.</summary>
    public string SdkVersion { get; }

    public Task<string> License { get; }

    /// <summary>Gets whether callers can still join.</summary>
    public bool IsOpen => !License.IsCompleted && !_isLeft;

    public void Join() => _passengers++;

    /// <summary>Called when a caller stops waiting.</summary>
    /// <returns>true if this was the last caller, who must then dispose the flight outside of the lock.</returns>
    public bool Leave()
    {
        _isLeft = --_passengers == 0;
        return _isLeft;
    }

    /// <summary>Cancels the request unless it has completed.</summary>
    public void Dispose()
    {
        _giveUp.Cancel();
        _giveUp.Dispose();
    }
}
