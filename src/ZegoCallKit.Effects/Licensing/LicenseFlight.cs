namespace ZegoCallKit.Effects.Licensing;

/// <summary>One fetching of a license, shared by all who want it, and given up when the last of them has. Its members are called under the owner's lock, but for its end.</summary>
internal sealed class LicenseFlight : IDisposable
{
    private readonly CancellationTokenSource _giveUp = new();
    private int _passengers;
    private bool _isLeft;

    public LicenseFlight(string sdkVersion, Func<CancellationToken, Task<string>> fetch)
    {
        SdkVersion = sdkVersion;
        var token = _giveUp.Token;

        // Apart: what sends the request is the user's, and must not run under the owner's lock.
        License = Task.Run(() => fetch(token), CancellationToken.None);

        // Those who waited may all be gone: then nobody looks at how it ended.
        _ = License.ContinueWith(static ended => _ = ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    /// <summary>The SDK's version that the license is for.</summary>
    public string SdkVersion { get; }

    public Task<string> License { get; }

    /// <summary>Whether somebody can still join.</summary>
    public bool IsOpen => !License.IsCompleted && !_isLeft;

    public void Join() => _passengers++;

    /// <summary>One waits no longer.</summary>
    /// <returns>Whether he was the last: then dispose it, outside of the lock.</returns>
    public bool Leave()
    {
        _isLeft = --_passengers == 0;
        return _isLeft;
    }

    /// <summary>Gives it up, unless it is over.</summary>
    public void Dispose()
    {
        _giveUp.Cancel();
        _giveUp.Dispose();
    }
}
