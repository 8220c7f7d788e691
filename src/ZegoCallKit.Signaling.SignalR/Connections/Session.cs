using Microsoft.Extensions.Logging;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Diagnostics;
using ZegoCallKit.Signaling.SignalR.Presence;
using ZegoCallKit.Signaling.SignalR.Receiving;
using ZegoCallKit.Signaling.SignalR.Sending;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Keeps a device connected from <see cref="StartAsync"/> to <see cref="EndAsync"/>, over one connection after the other.</summary>
internal sealed class Session : IDisposable
{
    private readonly SignalRCallSignalingOptions _options;
    private readonly SignalingOutlet _outlet;
    private readonly ILogger _logger;
    private readonly Retries _retries;
    private readonly SessionConnection _connection;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationToken _stopped;
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _run = Task.CompletedTask;
    private bool _isOver;

    public Session(SignalRCallSignalingOptions options, SignalingIdentity identity, SignalingOutlet outlet, PresenceSync presence, ILogger logger)
    {
        (_options, _outlet, _logger) = (options, outlet, logger);
        Identity = identity;
        _stopped = _stop.Token;
        _retries = new Retries(options, identity);
        _connection = new SessionConnection(options, identity, outlet, presence, logger, _retries);
    }

    public Inbox Inbox => _connection.Inbox;

    public Outbox Outbox => _connection.Outbox;

    public Requests Requests => _connection.Requests;

    public ServerTime ServerTime => _connection.ServerTime;

    public SignalingIdentity Identity { get; }

    /// <summary>Connects, and stays connected.</summary>
    /// <param name="onEnded">Called once, with the reason, when the session has ended by itself or by <see cref="EndAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the first attempt.</param>
    /// <returns>A task that completes when the device is connected. If the first attempt fails or is canceled, it fails after the end of the session.</returns>
    public Task StartAsync(Action<SignalingReason> onEnded, CancellationToken cancellationToken)
    {
        _run = Task.Run(() => RunAsync(onEnded, cancellationToken), CancellationToken.None);
        return _connected.Task;
    }

    /// <summary>Disconnects.</summary>
    /// <returns>A task that completes when the session has ended.</returns>
    public async Task EndAsync()
    {
        var stopping = Task.CompletedTask;
        lock (_gate)
        {
            if (!_isOver)
            {
                stopping = _stop.CancelAsync();
            }
        }

        await stopping.ConfigureAwait(false);
        await _run.ConfigureAwait(false);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
        }

        _connection.Requests.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync(Action<SignalingReason> onEnded, CancellationToken connecting)
    {
        var reason = SignalingReason.None;
        Exception? failure = null;
        try
        {
            await ConnectAsync(connecting).ConfigureAwait(false);
            _connected.TrySetResult();
            reason = await StayConnectedAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (connecting.IsCancellationRequested && !_connected.Task.IsCompleted)
        {
            failure = new OperationCanceledException(connecting);
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
            failure = new ZegoException("ConnectSignaling", ZegoErrorCode.None, detail: "the transport was disconnected while connecting");
        }
        catch (ConnectException refused)
        {
            reason = refused.End.Reason;
            failure = refused.ToZegoException();
        }
#pragma warning disable CA1031 // After an unexpected exception, the transport must not report that it is connected.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            SignalRLog.Fault(_logger, fault);
            reason = SignalingReason.Network;
            failure = new ZegoException("ConnectSignaling", ZegoErrorCode.None, detail: "the transport failed", innerException: fault);
        }

        await _connection.LeaveAsync().ConfigureAwait(false);
        onEnded(reason);
        if (failure is OperationCanceledException)
        {
            _connected.TrySetCanceled(connecting);
        }
        else if (failure is not null)
        {
            _connected.TrySetException(failure);
        }
    }

    private async Task ConnectAsync(CancellationToken connecting)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(connecting, _stopped);
        await _connection.OpenAsync(either.Token).ConfigureAwait(false);
    }

    /// <summary>Keeps the connection until the server ends it for good.</summary>
    private async Task<SignalingReason> StayConnectedAsync()
    {
        while (true)
        {
            var end = await _connection.ServeAsync(_stopped).ConfigureAwait(false);
            if (!end.IsFinal)
            {
                _outlet.Set(SignalingState.Connecting, end.Reason);
            }

            await _connection.LoseAsync(end).ConfigureAwait(false);
            end = end.IsFinal ? end : await ReconnectAsync(end).ConfigureAwait(false);
            if (end is not null)
            {
                return end.Reason;
            }
        }
    }

    /// <summary>Reconnects, however long it takes.</summary>
    /// <returns>The end, if the transport must not reconnect any more; <see langword="null"/> once it is connected.</returns>
    private async Task<LinkEnd?> ReconnectAsync(LinkEnd end)
    {
        for (var attempt = 1; ; attempt++)
        {
            var wait = end.RetryAfter > TimeSpan.Zero ? end.RetryAfter : _retries.DelayAfter(attempt);
            _outlet.Set(new SignalingStatus { State = SignalingState.Connecting, Reason = end.Reason, Attempt = attempt, RetryAt = _options.TimeProvider.GetUtcNow() + wait });
            await _retries.DelayAsync(wait, _stopped).ConfigureAwait(false);
            _stopped.ThrowIfCancellationRequested();
            _outlet.Set(new SignalingStatus { State = SignalingState.Connecting, Reason = end.Reason, Attempt = attempt });
            try
            {
                await _connection.OpenAsync(_stopped).ConfigureAwait(false);
                return null;
            }
            catch (ConnectException fault)
            {
                end = fault.End;
                SignalRLog.AttemptFailed(_logger, attempt, end.Detail, fault);
                if (end.IsFinal)
                {
                    return end;
                }
            }
        }
    }
}
