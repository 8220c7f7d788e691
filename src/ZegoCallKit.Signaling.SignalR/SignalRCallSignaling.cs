using Microsoft.Extensions.Logging;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal;
using ZegoCallKit.Signaling.SignalR.Connections;
using ZegoCallKit.Signaling.SignalR.Diagnostics;
using ZegoCallKit.Signaling.SignalR.Presence;
using ZegoCallKit.Signaling.SignalR.Receiving;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR;

/// <summary>
/// Transports call signals through your own server, which runs <c>ZegoCallKit.Signaling.Server</c>: users on different machines ring each other, with several devices per user.
/// </summary>
/// <remarks>
/// <para>The server takes the user and the device from the token; they must be the same as in the identity passed to <see cref="ConnectAsync"/>.</para>
/// <para>When the connection is lost, the transport reconnects, with growing delays, until it is disconnected by the program, and continues where it was: messages that the server stores are neither lost nor reported twice. The first
/// connection is attempted once. Before the token expires, a connection with a new token replaces the old one without any change of the status.</para>
/// <para>If the server lost messages to this device, e.g. with its store, <see cref="SignalingStatus.HasGap"/> is set.</para>
/// <para>A device that connects a second time ends the first connection: its state becomes <see cref="SignalingState.Disconnected"/> with <see cref="SignalingReason.Replaced"/>.</para>
/// </remarks>
public sealed class SignalRCallSignaling : ICallSignaling, IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly SignalRCallSignalingOptions _options;
    private readonly SignalingOutlet _outlet;
    private readonly PresenceSync _presence;
    private readonly ILogger _logger;
    private Session? _session;
    private bool _isDisposed;

    /// <summary>Creates a transport that is not connected.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">An option is missing or outside its limits.</exception>
    public SignalRCallSignaling(SignalRCallSignalingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        _options = options;
        _logger = new GuardedLogger(options.LoggerFactory.CreateLogger(SignalRLog.Category));
        _outlet = new SignalingOutlet(options.TimeProvider, options.Scheduler, _logger);
        _presence = new PresenceSync(_outlet, options.TimeProvider, _logger);
    }

    /// <inheritdoc/>
    public string Name => "SignalR";

    /// <summary>Gets what the transport can do with a server that has the default limits. A server with lower limits refuses messages above them.</summary>
    public SignalingCapabilities Capabilities { get; } = new()
    {
        IsDurable = true,
        HasReceipts = true,
        DecidesAnswers = true,
        HasPresence = true,
        HasAuthenticDevices = true,
        HasServerTime = true,
        HasHistory = true,
        HasStatus = true,
        HasPush = true,
        HasLobby = true,
        HasCallAddressing = true,
        MaxPayloadBytes = SignalRLimits.MaxPayloadBytes,
        MaxUserIdBytes = UserId.MaxBytes,
        MaxReceivers = SignalRLimits.MaxReceivers,
        MaxWatchedUsers = SignalRLimits.MaxWatchedUsers,
        MaxLife = SignalRLimits.MaxLife,
    };

    /// <inheritdoc/>
    public IObservableState<SignalingStatus> Status => _outlet.Status;

    /// <inheritdoc/>
    public IObservable<SignalingMessage> Received => _outlet.Received;

    /// <inheritdoc/>
    public IObservable<PresenceChange> PresenceChanges => _outlet.PresenceChanges;

    /// <inheritdoc/>
    /// <remarks>One attempt is made. <see cref="SignalRCallSignalingOptions.ConnectTimeout"/> applies once to fetching the token and connecting, and once more to the server's welcome.</remarks>
    public Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken = default)
    {
        SignalingArguments.CheckIdentity(identity);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_session is not null)
            {
                throw new InvalidOperationException($"The transport is already {_outlet.State}. Disconnect it first.");
            }

            var session = new Session(_options, identity, _outlet, _presence, _logger);
            _session = session;
            _outlet.Set(new SignalingStatus { State = SignalingState.Connecting, Attempt = 1 });
            return session.StartAsync(reason => OnEnded(session, reason), cancellationToken);
        }
    }

    /// <inheritdoc/>
    /// <remarks>While the transport reconnects, a message that the server stores waits for up to <see cref="SignalRCallSignalingOptions.SendPatience"/>. If a message to a call is refused as a whole, its receipt
    /// has no user.</remarks>
    public async Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope, CancellationToken cancellationToken = default)
    {
        var receivers = SignalingArguments.CheckEnvelope(envelope, Capabilities);
        cancellationToken.ThrowIfCancellationRequested();
        return await Connected("SendSignal").Outbox.SendAsync(envelope, receivers, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>While the transport reconnects, the request waits for up to <see cref="SignalRCallSignalingOptions.SendPatience"/>.</remarks>
    public async Task<CallHistoryPage> ReadHistoryAsync(string? cursor, int count, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, ICallHistory.MaxPageSize);
        var session = Connected("ReadCallHistory");
        var page = await session.Requests.AskAsync("ReadCallHistory", (link, giveUp) => link.HistoryAsync(cursor, count, giveUp), cancellationToken).ConfigureAwait(false);
        return HistoryReader.Read(page, session.Identity.UserId, count, _logger) ?? throw new ZegoException("ReadCallHistory", ZegoErrorCode.None, detail: "the server's answer is malformed");
    }

    /// <inheritdoc/>
    public void Acknowledge(SignalingMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_gate)
        {
            _session?.Inbox.Acknowledge(message);
        }
    }

    /// <inheritdoc/>
    public IDisposable Watch(IReadOnlyCollection<UserId> users) => _presence.Watch(users, Capabilities.MaxWatchedUsers);

    /// <inheritdoc/>
    public async Task DisconnectAsync(CancellationToken cancellationToken = default)
    {
        Session? session;
        lock (_gate)
        {
            session = _session;
        }

        if (session is not null)
        {
            await session.EndAsync().WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Disconnects, and ends the transport: its state becomes <see cref="SignalingState.Ended"/>, and its observables complete.</summary>
    /// <returns>A task that completes when the connection is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        lock (_gate)
        {
            _isDisposed = true;
        }

        await DisconnectAsync().ConfigureAwait(false);
        _outlet.Set(SignalingState.Ended, SignalingReason.Disposed);
    }

    /// <inheritdoc/>
    /// <remarks>While the transport reconnects, the request waits for up to <see cref="SignalRCallSignalingOptions.SendPatience"/>.</remarks>
    public async Task SetStatusAsync(string? status, TimeSpan? duration, CancellationToken cancellationToken = default)
    {
        var session = Connected("SetUserStatus");
        await session.Requests.TellAsync(
            "SetUserStatus",
            (link, giveUp) => link.SetStatusAsync(new WireStatus { Status = status, Until = session.ServerTime.Now() + (long?)duration?.TotalMilliseconds }, giveUp),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>While the transport reconnects, the request waits for up to <see cref="SignalRCallSignalingOptions.SendPatience"/>.</remarks>
    public async Task SetPushTargetAsync(PushTarget? target, CancellationToken cancellationToken = default)
    {
        var wire = target is null ? new WirePushTarget() : new WirePushTarget
        {
            Service = target.Service switch { PushService.WebPush => "webpush", PushService.Apns => "apns", PushService.Fcm => "fcm", _ => "webhook" },
            Target = target.Target,
        };
        await Connected("SetPushTarget").Requests.TellAsync("SetPushTarget", (link, giveUp) => link.RegisterPushAsync(wire, giveUp), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>While the transport reconnects, the request waits for up to <see cref="SignalRCallSignalingOptions.SendPatience"/>.</remarks>
    public async Task<string> GetRoomTokenAsync(CallId callId, CancellationToken cancellationToken = default) =>
        await Connected("GetRoomToken").Requests.AskAsync("GetRoomToken", (link, giveUp) => link.RoomTokenAsync(callId.Value, giveUp), cancellationToken).ConfigureAwait(false)
            ?? throw new ZegoException("GetRoomToken", ZegoErrorCode.None, detail: "the server's answer is empty");

    private Session Connected(string operation)
    {
        lock (_gate)
        {
            return _session ?? throw new ZegoException(operation, ZegoErrorCode.RoomConnectTemporaryBroken, detail: $"the transport is {_outlet.Status.Current}");
        }
    }

    private void OnEnded(Session session, SignalingReason reason)
    {
        lock (_gate)
        {
            _outlet.Set(SignalingState.Disconnected, reason);
            _session = null;
        }

        session.Dispose();
    }
}
