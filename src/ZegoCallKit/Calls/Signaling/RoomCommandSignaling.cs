using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using ZegoCallKit.Collections;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Internal;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Messaging;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>
/// Carries signals as reliable custom commands of a room that the users share (ZEGO: <c>send_custom_command</c>): it requires no server of your own and works with
/// every engine. Users in the room can be rung; entering and leaving the room is reported as presence.
/// </summary>
/// <remarks>
/// <para>The user stays logged in to the shared room while calls use other rooms, so the client needs <see cref="RoomMode.MultiRoom"/>, which ZEGO enables for
/// an account. In single-room mode, the login to the call's room is refused with 1002001.</para>
/// <para>A command holds 1,024 bytes. A longer signal is split (732 bytes of payload each) and arrives complete or, if the connection is lost midway, not at all. ZEGO accepts 20
/// commands a second in a room; further commands are queued, unless the room's options specify otherwise.</para>
/// <para>Set the transport in the client's options, log in to the shared room, pass the room to <see cref="Use"/>, then sign in to calls. When the shared room ends, the
/// transport is disconnected: log in again, pass the new room to <see cref="Use"/> and sign in again.</para>
/// <para>Signals never wait for handlers of the program. A user can be in a room only once, and so has one device; the user who connects must be logged in to the room.</para>
/// </remarks>
public sealed class RoomCommandSignaling : ICallSignaling
{
    /// <summary>The maximum size of a payload in bytes: 23 commands.</summary>
    internal const int MaxBytes = SignalingCapabilities.MinPayloadBytes;

    private readonly Lock _gate = new();
    private readonly SignalingOutlet _outlet;
    private readonly IScheduler? _scheduler;
    private readonly CommandAssembler _assembler;
    private readonly RoomPresence _presence;
    private IRoom? _room;
    private CommandSplitter? _splitter;
    private CompletionSource<bool>? _connecting;
    private CompositeDisposable? _subscriptions;

    /// <summary>Creates a transport that is not connected and has no room yet; set the room with <see cref="Use"/>.</summary>
    /// <param name="options">The options; <see langword="null"/> for the defaults.</param>
    public RoomCommandSignaling(RoomCommandSignalingOptions? options = null)
    {
        (options ??= new RoomCommandSignalingOptions()).Validate(nameof(options));
        var logger = new GuardedLogger(options.LoggerFactory.CreateLogger(Telemetry.LogCategory));
        _scheduler = options.Scheduler;
        _outlet = new SignalingOutlet(options.TimeProvider, options.Scheduler, logger);
        _assembler = new CommandAssembler(options.TimeProvider, new GuardedLogger(options.LoggerFactory.CreateLogger(SignalingLog.Category)));
        _presence = new RoomPresence(_outlet, _gate);
    }

    /// <inheritdoc/>
    public string Name => "room commands";

    /// <inheritdoc/>
    public SignalingCapabilities Capabilities { get; } = new() { HasPresence = true, MaxPayloadBytes = MaxBytes };

    /// <inheritdoc/>
    public IObservableState<SignalingStatus> Status => _outlet.Status;

    /// <inheritdoc/>
    public IObservable<SignalingMessage> Received => _outlet.Received;

    /// <inheritdoc/>
    public IObservable<PresenceChange> PresenceChanges => _outlet.PresenceChanges;

    /// <summary>Sets the room that the users share. The transport does not log out of the room.</summary>
    /// <param name="room">The room, logged in; another one can be set when it has ended.</param>
    /// <exception cref="InvalidOperationException">The transport is connecting or connected; disconnect it first.</exception>
    public void Use(IRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        lock (_gate)
        {
            ThrowIfConnected();
            _room = room;
        }
    }

    /// <inheritdoc/>
    public Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken = default)
    {
        SignalingArguments.CheckIdentity(identity);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        IRoom room;
        CompletionSource<bool> connecting;
        CompositeDisposable subscriptions;
        lock (_gate)
        {
            ThrowIfConnected();
            room = _room ?? throw new InvalidOperationException($"The transport has no room yet. Log in to the room that the users share and pass it to {nameof(Use)}.");
            if (identity.UserId != room.LocalUser.Id)
            {
                throw new ArgumentException($"The room is logged in as '{room.LocalUser.Id}'; '{identity.UserId}' cannot connect through it.", nameof(identity));
            }

            _splitter = CommandSplitter.Create();
            _connecting = connecting = new(_scheduler);
            _subscriptions = subscriptions = [];
            _outlet.Set(SignalingState.Connecting);
        }

        subscriptions.Add(cancellationToken.UnsafeRegister((_, token) => CancelConnecting(connecting, token), null));
        subscriptions.Add(room.Messages.Commands.Listen(command => OnCommand(subscriptions, command)));
        subscriptions.Add(room.Users.Changes.Listen(changes => OnUsers(subscriptions, changes)));
        subscriptions.Add(room.State.Changes.Listen(state => OnRoom(subscriptions, room.Id, state)));
        return connecting.Task;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope, CancellationToken cancellationToken = default)
    {
        var users = SignalingArguments.CheckEnvelope(envelope, Capabilities);
        await SendToRoomAsync(users, envelope.Payload, cancellationToken).ConfigureAwait(false);
        return SignalingReceipt.UnknownFor(users);
    }

    /// <inheritdoc/>
    public IDisposable Watch(IReadOnlyCollection<UserId> users) => _presence.Watch(users);

    /// <inheritdoc/>
    public Task DisconnectAsync(CancellationToken cancellationToken = default)
    {
        Disconnect(null, SignalingReason.None, static connecting => connecting.SetException(new ZegoException("ConnectSignaling", ZegoErrorCode.None, detail: "the transport was disconnected before it was connected")));
        return Task.CompletedTask;
    }

    private Task SendToRoomAsync(IReadOnlyList<UserId> users, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_outlet.State != SignalingState.Connected || _room is not { } room)
            {
                return Task.FromException(new ZegoException("SendSignal", ZegoErrorCode.RoomConnectTemporaryBroken, _room?.Id.Value, detail: $"the transport is {_outlet.State}"));
            }

            // All at once: the room sends them in this order, and commands of another payload cannot come between them.
            IReadOnlyList<UserId> others = [.. users.Where(user => user != room.LocalUser.Id)];
            return others.Count == 0 ? Task.CompletedTask : Task.WhenAll([.. _splitter!.Split(payload.Span).Select(command => room.Messages.SendCommandAsync(command, others, cancellationToken))]);
        }
    }

    private void ThrowIfConnected()
    {
        if (_subscriptions is not null)
        {
            throw new InvalidOperationException($"The transport is already {_outlet.State}. Disconnect it first.");
        }
    }

    // Events of an earlier connection's room are ignored.
    private void OnRoom(CompositeDisposable subscriptions, RoomId id, RoomState state)
    {
        if (state.End is { } end)
        {
            Disconnect(subscriptions, RoomPresence.ReasonOf(end.Reason), connecting => connecting.SetException(new ZegoException("ConnectSignaling", end.Code, id.Value, detail: $"the shared room has ended ({end.Reason})")));
            return;
        }

        lock (_gate)
        {
            if (!ReferenceEquals(subscriptions, _subscriptions))
            {
                return;
            }

            if (state.Phase == RoomPhase.Connected)
            {
                _outlet.Set(SignalingState.Connected);
                _connecting?.SetResult(true);
                _connecting = null;
                _presence.ReportPresent();
            }
            else
            {
                _outlet.Set(SignalingState.Connecting, _connecting is null ? SignalingReason.Network : SignalingReason.None);
            }
        }
    }

    private void OnCommand(CompositeDisposable subscriptions, CustomCommand command)
    {
        lock (_gate)
        {
            if (ReferenceEquals(subscriptions, _subscriptions) && _assembler.Add(command.From.Id, command.Text) is { } payload)
            {
                _outlet.Receive(new SignalingMessage { From = command.From.Id, Payload = payload });
            }
        }
    }

    private void OnUsers(CompositeDisposable subscriptions, ChangeSet<RoomUser> changes)
    {
        lock (_gate)
        {
            foreach (var change in changes.Changes.Where(change => change.Reason != ChangeReason.Update && ReferenceEquals(subscriptions, _subscriptions)))
            {
                _presence.Set(change.Current.Id, change.Reason == ChangeReason.Add);
                if (change.Reason == ChangeReason.Remove)
                {
                    _assembler.RemoveFrom(change.Current.Id);
                }
            }
        }
    }

    private void CancelConnecting(CompletionSource<bool> connecting, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(Volatile.Read(ref _connecting), connecting))
        {
            Disconnect(null, SignalingReason.None, connecting => connecting.SetCanceled(cancellationToken));
        }
    }

    /// <summary>Ends the given connection, or the current one if none is given.</summary>
    private void Disconnect(CompositeDisposable? ended, SignalingReason reason, Action<CompletionSource<bool>> fail)
    {
        CompositeDisposable? subscriptions;
        lock (_gate)
        {
            subscriptions = _subscriptions;
            if (subscriptions is null || (ended is not null && !ReferenceEquals(ended, subscriptions)))
            {
                return;
            }

            _subscriptions = null;
            if (_connecting is { } connecting)
            {
                _connecting = null;
                fail(connecting);
            }

            _assembler.Clear();
            _presence.Clear();
            _outlet.Set(SignalingState.Disconnected, reason);
        }

        subscriptions.Dispose();
    }
}
