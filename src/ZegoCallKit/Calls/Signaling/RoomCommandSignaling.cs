using System.Reactive.Disposables;
using ZegoCallKit.Internal;
using ZegoCallKit.Messaging;
using ZegoCallKit.Observation;
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
/// <para>A user is in a room once, so there are no other devices of his. The user who connects must be the one who is logged in.</para>
/// </remarks>
public sealed class RoomCommandSignaling : ICallSignaling
{
    /// <summary>The most bytes of a payload: 23 commands.</summary>
    private const int MaxBytes = 16_384;

    private readonly Lock _gate = new();
    private readonly IRoom _room;
    private readonly SignalingOutlet _outlet;
    private readonly CommandAssembler _assembler;
    private CommandSplitter? _splitter;
    private TaskCompletionSource? _connecting;
    private CompositeDisposable? _subscriptions;

    /// <summary>Creates a transport that is not connected.</summary>
    /// <param name="room">The room that users share. It is not logged out by the transport.</param>
    /// <param name="options">How; <see langword="null"/> for the defaults.</param>
    public RoomCommandSignaling(IRoom room, RoomCommandSignalingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(room);
        options ??= new RoomCommandSignalingOptions();
        _room = room;
        var logger = new GuardedLogger(options.LoggerFactory.CreateLogger("ZegoCallKit"));
        _outlet = new SignalingOutlet(options.TimeProvider, options.Scheduler, logger);
        _assembler = new CommandAssembler(logger);
    }

    /// <inheritdoc/>
    public string Name => "room commands";

    /// <inheritdoc/>
    public int MaxPayloadBytes => MaxBytes;

    /// <inheritdoc/>
    public IObservableState<SignalingState> State => _outlet.State;

    /// <inheritdoc/>
    public IObservable<SignalingMessage> Received => _outlet.Received;

    /// <inheritdoc/>
    public IObservable<PresenceChange> PresenceChanges => _outlet.PresenceChanges;

    /// <inheritdoc/>
    public Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken = default)
    {
        SignalingArguments.CheckIdentity(identity);
        if (identity.UserId != _room.LocalUser.Id)
        {
            throw new ArgumentException($"The room is logged in as '{_room.LocalUser.Id}'; '{identity.UserId}' cannot connect through it.", nameof(identity));
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        TaskCompletionSource connecting;
        CompositeDisposable subscriptions;
        lock (_gate)
        {
            if (_subscriptions is not null || State.Current == SignalingState.Ended)
            {
                throw new InvalidOperationException($"The transport is {State.Current} already.");
            }

            _splitter = new CommandSplitter(Guid.NewGuid());
            _connecting = connecting = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _subscriptions = subscriptions = [];
            _outlet.Set(SignalingState.Connecting);
        }

        subscriptions.Add(cancellationToken.UnsafeRegister((_, token) => GiveUp(connecting, token), null));
        subscriptions.Add(_room.Messages.Commands.Subscribe(OnCommand));
        subscriptions.Add(_room.Users.Changes.Subscribe(OnUsers));
        subscriptions.Add(_room.State.Changes.Subscribe(OnRoom));
        return connecting.Task;
    }

    /// <inheritdoc/>
    public Task SendAsync(IReadOnlyList<UserId> receivers, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken = default)
    {
        var users = SignalingArguments.CheckSend(receivers, payload, MaxPayloadBytes);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        IReadOnlyList<UserId> others = [.. users.Where(user => user != _room.LocalUser.Id)];
        lock (_gate)
        {
            if (State.Current != SignalingState.Connected)
            {
                return Task.FromException(new ZegoException("SendSignal", ZegoErrorCode.RoomConnectTemporaryBroken, _room.Id.Value, detail: $"the transport is {State.Current}"));
            }

            // All at once: the room sends them in this order, and another payload's cannot come in between.
            return others.Count == 0
                ? Task.CompletedTask
                : TogetherAsync([.. _splitter!.Split(payload.Span).Select(command => _room.Messages.SendCommandAsync(command, others, cancellationToken))]);
        }
    }

    /// <inheritdoc/>
    public Task DisconnectAsync(CancellationToken cancellationToken = default)
    {
        Leave(SignalingState.Disconnected, connecting => connecting.TrySetException(new ZegoException("ConnectSignaling", ZegoErrorCode.None, _room.Id.Value, detail: "it was disconnected meanwhile")));
        return Task.CompletedTask;
    }

    private static Task TogetherAsync(IReadOnlyList<Task> sends) => sends.Count == 1 ? sends[0] : Task.WhenAll(sends);

    private void OnRoom(RoomState room)
    {
        switch (room.Phase)
        {
            case RoomPhase.Connected:
                lock (_gate)
                {
                    if (_subscriptions is not null)
                    {
                        _outlet.Set(SignalingState.Connected);
                        _connecting?.TrySetResult();
                        _connecting = null;
                    }
                }

                break;
            case RoomPhase.Ended:
                var end = room.End!;
                Leave(SignalingState.Ended, connecting => connecting.TrySetException(new ZegoException("ConnectSignaling", end.Code, _room.Id.Value, detail: $"the shared room is over ({end.Reason})")));
                break;
            default:
                lock (_gate)
                {
                    if (_subscriptions is not null)
                    {
                        _outlet.Set(SignalingState.Connecting);
                    }
                }

                break;
        }
    }

    private void OnCommand(CustomCommand command)
    {
        lock (_gate)
        {
            if (_subscriptions is not null && _assembler.Take(command.From.Id, command.Text) is { } payload)
            {
                _outlet.Receive(new SignalingMessage { From = command.From.Id, Payload = payload });
            }
        }
    }

    private void OnUsers(ChangeSet<RoomUser> changes)
    {
        lock (_gate)
        {
            foreach (var change in changes.Changes)
            {
                if (_subscriptions is not null && change.Reason != ChangeReason.Update)
                {
                    _outlet.Report(new PresenceChange { User = change.Current.Id, IsOnline = change.Reason == ChangeReason.Add });
                }

                if (change.Reason == ChangeReason.Remove)
                {
                    _assembler.Forget(change.Current.Id);
                }
            }
        }
    }

    private void GiveUp(TaskCompletionSource connecting, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_connecting, connecting))
            {
                return;
            }
        }

        Leave(SignalingState.Disconnected, given => given.TrySetCanceled(cancellationToken));
    }

    private void Leave(SignalingState state, Action<TaskCompletionSource> failed)
    {
        CompositeDisposable? subscriptions;
        lock (_gate)
        {
            subscriptions = _subscriptions;
            _subscriptions = null;
            if (_connecting is { } connecting)
            {
                _connecting = null;
                failed(connecting);
            }

            if (subscriptions is not null)
            {
                _assembler.Clear();
                _outlet.Set(state);
            }
        }

        subscriptions?.Dispose();
    }
}
