using ZegoCallKit.Signaling.SignalR.Connections;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Sending;

/// <summary>Sends requests that can safely be repeated, e.g. for the history: while the transport reconnects, a request waits and is sent again over the next connection. All members can be called from any thread.</summary>
internal sealed class Requests : IDisposable
{
    private const int MaxPending = 64;

    /// <summary>The pause after the server reported that it is not available, or that there are too many requests.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly SignalRCallSignalingOptions _options;
    private readonly CancellationTokenSource _close = new();
    private readonly CancellationToken _closed;
    private HubLink? _link;
    private TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _count;

    public Requests(SignalRCallSignalingOptions options)
    {
        _options = options;
        _closed = _close.Token;
    }

    /// <summary>Sends pending and future requests over a new connection.</summary>
    public void Attach(HubLink link)
    {
        lock (_gate)
        {
            _link = link;
            _attached.TrySetResult();
        }
    }

    /// <summary>Stops using the lost connection.</summary>
    public void Detach()
    {
        lock (_gate)
        {
            if (_link is not null)
            {
                _link = null;
                _attached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    /// <summary>Fails all pending and future operations.</summary>
    public void Close() => _close.Cancel();

    public void Dispose() => _close.Dispose();

    /// <summary>Sends a request and returns its answer.</summary>
    /// <param name="name">The name of the operation, for exceptions.</param>
    /// <param name="ask">Calls the method of the hub; called again after a failure.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ZegoException">The server refused, could not be reached within <see cref="SignalRCallSignalingOptions.SendPatience"/>, or the transport was disconnected.</exception>
    public async Task<T> AskAsync<T>(string name, Func<HubLink, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _count) > MaxPending)
        {
            Interlocked.Decrement(ref _count);
            throw new ZegoException(name, ZegoErrorCode.RoomCallApiTooFrequent, detail: $"{MaxPending} requests are pending already");
        }

        try
        {
            using var patience = new CancellationTokenSource(_options.SendPatience, _options.TimeProvider);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, _closed, cancellationToken);
            return await RepeatAsync(name, ask, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ZegoException(
                name, ZegoErrorCode.RoomConnectTemporaryBroken, detail: _closed.IsCancellationRequested ? "the transport was disconnected" : $"the server did not answer within {_options.SendPatience}", innerException: fault);
        }
        finally
        {
            Interlocked.Decrement(ref _count);
        }
    }

    /// <summary>Sends a request without an answer; otherwise as <see cref="AskAsync"/>.</summary>
    public Task TellAsync(string name, Func<HubLink, CancellationToken, Task> tell, CancellationToken cancellationToken) => AskAsync(
        name,
        async (link, giveUp) =>
        {
            await tell(link, giveUp).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private async Task<T> RepeatAsync<T>(string name, Func<HubLink, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        while (true)
        {
            var link = await LinkAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await ask(link, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (HubFault.ErrorOf(fault) is { } word && word is not (WireReasons.Unavailable or WireReasons.Rate))
            {
                throw new ZegoException(name, ZegoErrorCode.None, detail: $"the server refused it: {word}", innerException: fault);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested && (HubFault.ErrorOf(fault) is not null || HubFault.IsConnectionFault(fault)))
            {
                if (HubFault.ErrorOf(fault) is null)
                {
                    // Whatever failed, the connection is no longer usable.
                    link.End(LinkEnd.Broken(fault));
                }

                await Task.Delay(Pause, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<HubLink> LinkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task attached;
            lock (_gate)
            {
                if (_link is { } link)
                {
                    return link;
                }

                attached = _attached.Task;
            }

            await attached.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
