using System.Reactive.Concurrency;
using System.Reactive.Disposables;
using ZegoCallKit.Collections;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Internal;
using ZegoCallKit.Messaging;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>
/// Carries signals as reliable custom commands of a room that the users share (ZEGO: <c>send_custom_command</c>): no server of one's own is needed, and it works on
/// every engine. Who is in the room can be rung; who comes and goes is presence.
/// </summary>
/// <remarks>
/// <para>The shared room stays logged in while calls have rooms of their own, so the client needs <see cref="RoomMode.MultiRoom"/>, a feature that ZEGO enables for
/// an account. In the one-room mode a login to the call's room is refused with 1002001.</para>
/// <para>A command holds 1,024 bytes. What is longer goes in several (732 bytes of payload each) and arrives whole or, when the link breaks half-way, not at all. ZEGO takes 20
/// commands a second in a room; what is faster waits for its turn, unless the room's options say otherwise.</para>
/// <para>Give the transport to the client's options, log in to the shared room, give that to <see cref="Use"/>, then sign in to calls. When the shared room is over, the
/// transport is disconnected: log in again, give it the new room and sign in again.</para>
/// <para>Signals never wait behind handlers of the program. A user is in a room once, so a user has one device here; the user who connects must be the one who is logged in.</para>
/// </remarks>
public sealed class RoomCommandSignaling : ICallSignaling
{
    /// <summary>The most bytes of a payload: 23 commands.</summary>
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

    /// <summary>Creates a transport that is not connected and has no room yet: give it one with <see cref="Use"/>.</summary>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    public RoomCommandSignaling(RoomCommandSignalingOptions? options = null)
    {
        options ??= new RoomCommandSignalingOptions();
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

    /// <summary>Says which room the users share. The room is not logged out by the transport.</summary>
    /// <param name="room">The room, logged in; another one may be given when it is over.</param>
    /// <exception cref="InvalidOperationException">The transport is connecting or connected; disconnect it first.</exception>
    public void Use(IRoom room)
    {
        ArgumentNullException.ThrowIfNull(room);
        lock (_gate)
        {
            RefuseWhenConnected();
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
            RefuseWhenConnected();
            room = _room ?? throw new InvalidOperationException($"The transport has no room yet: log in to the room that the users share and give it to {nameof(Use)}.");
            if (identity.UserId != room.LocalUser.Id)
            {
                throw new ArgumentException($"The room is logged in as '{room.LocalUser.Id}'; '{identity.UserId}' cannot connect through it.", nameof(identity));
            }

            _splitter = new CommandSplitter(Guid.NewGuid());
            _connecting = connecting = new(_scheduler);
            _subscriptions = subscriptions = [];
            _outlet.Set(SignalingState.Connecting);
        }

        subscriptions.Add(cancellationToken.UnsafeRegister((_, token) => GiveUp(connecting, token), null));
        subscriptions.Add(room.Messages.Commands.Listen(command => OnCommand(subscriptions, command)));
        subscriptions.Add(room.Users.Changes.Listen(changes => OnUsers(subscriptions, changes)));
        subscriptions.Add(room.State.Changes.Listen(state => OnRoom(subscriptions, room.Id, state)));
        return connecting.Task;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope, CancellationToken cancellationToken = default)
    {
        var users = SignalingArguments.CheckEnvelope(envelope, Capabilities);
        await GiveToRoomAsync(users, envelope.Payload, cancellationToken).ConfigureAwait(false);
        return SignalingReceipt.UnknownFor(users);
    }

    /// <inheritdoc/>
    public IDisposable Watch(IReadOnlyCollection<UserId> users) => _presence.Watch(users);

    /// <inheritdoc/>
    public Task DisconnectAsync(CancellationToken cancellationToken = default)
    {
        Leave(null, SignalingReason.None, static connecting => connecting.SetException(new ZegoException("ConnectSignaling", ZegoErrorCode.None, detail: "it was disconnected meanwhile")));
        return Task.CompletedTask;
    }

    private Task GiveToRoomAsync(IReadOnlyList<UserId> users, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (_outlet.State != SignalingState.Connected || _room is not { } room)
            {
                return Task.FromException(new ZegoException("SendSignal", ZegoErrorCode.RoomConnectTemporaryBroken, _room?.Id.Value, detail: $"the transport is {_outlet.State}"));
            }

            // All at once: the room sends them in this order, and another payload's cannot come in between.
            IReadOnlyList<UserId> others = [.. users.Where(user => user != room.LocalUser.Id)];
            return others.Count == 0 ? Task.CompletedTask : Task.WhenAll([.. _splitter!.Split(payload.Span).Select(command => room.Messages.SendCommandAsync(command, others, cancellationToken))]);
        }
    }

    private void RefuseWhenConnected()
    {
        if (_subscriptions is not null)
        {
            throw new InvalidOperationException($"The transport is {_outlet.State} already; disconnect it first.");
        }
    }

    // What an earlier connection's room still tells is nobody's.
    private void OnRoom(CompositeDisposable subscriptions, RoomId id, RoomState state)
    {
        if (state.End is { } end)
        {
            Leave(subscriptions, RoomPresence.ReasonOf(end.Reason), connecting => connecting.SetException(new ZegoException("ConnectSignaling", end.Code, id.Value, detail: $"the shared room is over ({end.Reason})")));
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
                    _assembler.Forget(change.Current.Id);
                }
            }
        }
    }

    private void GiveUp(CompletionSource<bool> connecting, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_connecting, connecting))
            {
                return;
            }
        }

        Leave(null, SignalingReason.None, given => given.SetCanceled(cancellationToken));
    }

    /// <summary>Ends a connection: one that is meant, or whichever there is.</summary>
    private void Leave(CompositeDisposable? meant, SignalingReason reason, Action<CompletionSource<bool>> failed)
    {
        CompositeDisposable? subscriptions;
        lock (_gate)
        {
            subscriptions = _subscriptions;
            if (subscriptions is null || (meant is not null && !ReferenceEquals(meant, subscriptions)))
            {
                return;
            }

            _subscriptions = null;
            if (_connecting is { } connecting)
            {
                _connecting = null;
                failed(connecting);
            }

            _assembler.Clear();
            _presence.Clear();
            _outlet.Set(SignalingState.Disconnected, reason);
        }

        subscriptions.Dispose();
    }
}
