using Microsoft.Extensions.Logging;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal;
using ZegoCallKit.Signaling.SignalR.Connections;
using ZegoCallKit.Signaling.SignalR.Diagnostics;
using ZegoCallKit.Signaling.SignalR.Presence;

namespace ZegoCallKit.Signaling.SignalR;

/// <summary>
/// Carries signals of calls through a server of your own, which runs <c>ZegoCallKit.Signaling.Server</c>: users on different machines ring each other, with any number of devices for each user.
/// </summary>
/// <remarks>
/// <para>The user and the device that connect are those of the token; the identity given to <see cref="ConnectAsync"/> must be the same.</para>
/// <para>When the connection is lost, the transport reconnects until it is disconnected, with delays that grow, and continues where it was: messages that the server keeps are neither lost nor seen twice. The first
/// connection is attempted once. Before the token ends, a connection with a new one takes the place of the old one, which no observer notices.</para>
/// <para>If the server lost messages of this device, e.g. with its store, <see cref="SignalingStatus.HasGap"/> says so.</para>
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

    /// <summary>Gets what the transport can do with a server that has the default limits. A server with lower limits refuses what is above them.</summary>
    public SignalingCapabilities Capabilities { get; } = new()
    {
        IsDurable = true,
        HasReceipts = true,
        DecidesAnswers = true,
        HasPresence = true,
        HasAuthenticDevices = true,
        HasServerTime = true,
        HasHistory = true,
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
    /// <remarks>One attempt is made, within <see cref="SignalRCallSignalingOptions.ConnectTimeout"/> for the token with the connection and as much for the server's welcome.</remarks>
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
    /// <remarks>A message that is to be kept waits for <see cref="SignalRCallSignalingOptions.SendPatience"/> while the transport reconnects. The receipt of a message to a call that is refused as a whole
    /// has no user.</remarks>
    public async Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope, CancellationToken cancellationToken = default)
    {
        var receivers = SignalingArguments.CheckEnvelope(envelope, Capabilities);
        cancellationToken.ThrowIfCancellationRequested();
        Session? session;
        lock (_gate)
        {
            session = _session;
        }

        return session is null
            ? throw new ZegoException("SendSignal", ZegoErrorCode.RoomConnectTemporaryBroken, detail: $"the transport is {_outlet.Status.Current}")
            : await session.Outbox.SendAsync(envelope, receivers, cancellationToken).ConfigureAwait(false);
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
