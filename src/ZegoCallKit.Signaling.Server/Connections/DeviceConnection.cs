using System.Security.Claims;
using ZegoCallKit.Internal;
using ZegoCallKit.Signaling.Server.Limits;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Represents one connection of a device.</summary>
internal sealed class DeviceConnection : IAsyncDisposable
{
    private readonly CancellationTokenSource _closed = new();
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly IDevicePipe _pipe;
    private readonly HashSet<string> _watched = new(StringComparer.Ordinal);
    private ITimer? _end;
    private string? _byeReason;

    public DeviceConnection(string id, string user, string device, ClaimsPrincipal principal, long? tokenExpires, IDevicePipe pipe, DeviceRates rates, TimeProvider time)
    {
        (Id, User, Device, Principal, TokenExpires, Rates) = (id, user, device, principal, tokenExpires, rates);
        (_pipe, _time) = (pipe, time);
        Closed = _closed.Token;
    }

    public string Id { get; }

    public string User { get; }

    public string Device { get; }

    public ClaimsPrincipal Principal { get; }

    /// <summary>Gets when the token expires, in Unix milliseconds; <see langword="null"/> if it does not.</summary>
    public long? TokenExpires { get; }

    public DeviceRates Rates { get; }

    /// <summary>Gets a token that is canceled when the connection ends.</summary>
    public CancellationToken Closed { get; }

    /// <summary>Gets the pump that delivers to the device; <see langword="null"/> before the hello.</summary>
    public DevicePump? Pump { get; set; }

    /// <summary>Gets whether the hello has succeeded.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Gets whether the store may contain the connection: the device has said hello, and has not been disconnected.</summary>
    public bool IsInStore { get; set; }

    /// <summary>Gets whether the device said goodbye.</summary>
    public bool HasLeft { get; set; }

    /// <summary>Gets or sets the turn (see <see cref="WireEnvelope.Turn"/>) in which an envelope was refused because the store was unavailable.</summary>
    public int? RefusedTurn { get; set; }

    public IReadOnlyList<string> Watched
    {
        get
        {
            lock (_gate)
            {
                return [.. _watched];
            }
        }
    }

    /// <summary>Adds watched users up to a limit. Returns those of them who are watched now.</summary>
    public IReadOnlyList<string> Watch(IEnumerable<string> users, int limit)
    {
        lock (_gate)
        {
            return [.. users.Where(user => _watched.Contains(user) || (_watched.Count < limit && _watched.Add(user)))];
        }
    }

    public void Unwatch(IEnumerable<string> users)
    {
        lock (_gate)
        {
            _watched.ExceptWith(users);
        }
    }

    /// <summary>Creates the pump that delivers to the device.</summary>
    public DevicePump StartPump(Func<IDevicePipe, DevicePump> create) => Pump = create(_pipe);

    /// <summary>Ends the connection with a reason after a delay of any length, unless it ends before. A later call replaces the delay.</summary>
    public void EndIn(TimeSpan wait, string reason)
    {
        lock (_gate)
        {
            if (_byeReason is not null || Closed.IsCancellationRequested)
            {
                return;
            }

            _end?.Dispose();
            var step = wait == Timeout.InfiniteTimeSpan ? wait : TimerWait.For(_time, wait);
            _end = _time.CreateTimer(_ => EndAfter(wait - step, reason), null, step, Timeout.InfiniteTimeSpan);
        }
    }

    private void EndAfter(TimeSpan rest, string reason)
    {
        if (rest > TimeSpan.Zero)
        {
            EndIn(rest, reason);
        }
        else
        {
            _ = EndAsync(reason, TimeSpan.Zero);
        }
    }

    /// <summary>Tells the client that the connection ends, and aborts it a second later if the client has not closed it.</summary>
    public async Task EndAsync(string reason, TimeSpan retryAfter)
    {
        lock (_gate)
        {
            if (_byeReason is not null)
            {
                return;
            }

            _byeReason = reason;
            _end?.Dispose();
            _end = Closed.IsCancellationRequested ? null : _time.CreateTimer(_ => _pipe.Abort(), null, ConnectionTimes.AbortAfterBye, Timeout.InfiniteTimeSpan);
        }

        try
        {
            await _pipe.SayByeAsync(reason, (long)retryAfter.TotalMilliseconds, Closed).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // It has ended already.
        }
    }

    /// <summary>Ends the connection because the device has another one. What waits for the device is sent first: the other connection does not get it.</summary>
    public async Task ReplaceAsync()
    {
        if (Pump is { } pump)
        {
            await pump.FinishAsync().WaitAsync(ConnectionTimes.Handover, _time, Closed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await EndAsync(WireReasons.Replaced, TimeSpan.Zero).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync().ConfigureAwait(false);
        lock (_gate)
        {
            _end?.Dispose();
            _end = null;
        }

        _closed.Dispose();
    }
}
