using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Messaging;

/// <summary>Implements the messages of one login. Received messages arrive through the state loop.</summary>
internal sealed class RoomMessages : IRoomMessages
{
    public const int MaxTextBytes = 1_024;

    // The engine times out first; a message that still has no result after that will never get one.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly ClientCore _core;
    private readonly LoginScope _login;
    private readonly MessageRateBehavior _rate;
    private readonly MessageLane _broadcastLane;
    private readonly MessageLane _barrageLane;
    private readonly MessageLane _commandLane;
    private readonly MessageLane _transparentLane;
    private readonly ReplayBroadcaster<TextMessage> _broadcasts;
    private readonly ReplayBroadcaster<TextMessage> _barrages;
    private readonly ReplayBroadcaster<CustomCommand> _commands;
    private readonly ReplayBroadcaster<TransparentMessage> _transparents;

    public RoomMessages(ClientCore core, LoginScope login, MessageRateBehavior rate)
    {
        _core = core;
        _login = login;
        _rate = rate;
        _broadcastLane = NewLane(MessageKind.Broadcast);
        _barrageLane = NewLane(MessageKind.Barrage);
        _commandLane = NewLane(MessageKind.Command);
        _transparentLane = NewLane(MessageKind.Transparent);
        _broadcasts = new ReplayBroadcaster<TextMessage>(core, "broadcasts");
        _barrages = new ReplayBroadcaster<TextMessage>(core, "barrages");
        _commands = new ReplayBroadcaster<CustomCommand>(core, "custom commands");
        _transparents = new ReplayBroadcaster<TransparentMessage>(core, "transparent messages");
    }

    public IObservable<TextMessage> Broadcasts => _broadcasts;

    public IObservable<TextMessage> Barrages => _barrages;

    public IObservable<CustomCommand> Commands => _commands;

    public IObservable<TransparentMessage> Transparents => _transparents;

    public void OnReceived(BroadcastMessagesReceived e) => Tell(_broadcasts, e.Messages);

    public void OnReceived(BarrageMessagesReceived e) => Tell(_barrages, e.Messages);

    public void OnReceived(CustomCommandReceived e) => _commands.Tell(new CustomCommand { From = e.From.ToRoomUser(), Text = e.Command });

    public void OnReceived(TransparentMessageReceived e) => _transparents.Tell(new TransparentMessage { From = e.From.ToRoomUser(), Content = e.Content });

    public Task<string> SendBroadcastAsync(string message, CancellationToken cancellationToken = default)
    {
        Guard.Utf8Length(message, 1, MaxTextBytes, "broadcast message", nameof(message));
        return SendAsync(
            _broadcastLane,
            MessageKind.Broadcast,
            engine => engine.Messages.SendBroadcast(_login.Id.Value, message),
            static result => result is BroadcastMessageSent sent ? (sent.Code, sent.MessageId) : default,
            _core.Options.Timeouts.Command,
            cancellationToken);
    }

    public Task<string> SendBarrageAsync(string message, CancellationToken cancellationToken = default)
    {
        Guard.Utf8Length(message, 1, MaxTextBytes, "barrage message", nameof(message));
        return SendAsync(
            _barrageLane,
            MessageKind.Barrage,
            engine => engine.Messages.SendBarrage(_login.Id.Value, message),
            static result => result is BarrageMessageSent sent ? (sent.Code, sent.MessageId) : default,
            _core.Options.Timeouts.Command,
            cancellationToken);
    }

    public Task SendCommandAsync(string command, IReadOnlyList<UserId> receivers, CancellationToken cancellationToken = default)
    {
        CheckCommand(command);
        Receivers.Check(receivers, nameof(receivers));
        return SendToAsync(Receivers.ToEngine(receivers), command, cancellationToken);
    }

    public Task SendCommandToAllAsync(string command, CancellationToken cancellationToken = default)
    {
        CheckCommand(command);
        return SendToAsync([], command, cancellationToken);
    }

    public Task SendTransparentAsync(ReadOnlyMemory<byte> content, TransparentOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (content.IsEmpty)
        {
            throw new ArgumentException("The transparent message must not be empty.", nameof(content));
        }

        options ??= new TransparentOptions();
        options.Validate(nameof(options));
        var message = new EngineTransparentMessage
        {
            Content = content.ToArray(),
            ToUserIds = options.To is null ? [] : Receivers.ToEngine(options.To),
            Target = options.Target,
            Ordered = options.Ordered,
            Timeout = options.Timeout,
        };
        return SendAsync(
            _transparentLane,
            MessageKind.Transparent,
            engine => engine.Messages.SendTransparent(_login.Id.Value, message),
            static result => result is TransparentMessageSent sent ? (sent.Code, "") : default,
            options.Timeout + Grace,
            cancellationToken);
    }

    /// <summary>Called when the login is being left: stops all messages that wait for their turn.</summary>
    public void Release()
    {
        _broadcastLane.Dispose();
        _barrageLane.Dispose();
        _commandLane.Dispose();
        _transparentLane.Dispose();
    }

    public void End()
    {
        _broadcasts.Complete();
        _barrages.Complete();
        _commands.Complete();
        _transparents.Complete();
    }

    private static void CheckCommand(string command) => Guard.Utf8Length(command, 1, MaxTextBytes, "custom command", nameof(command));

    private static void Tell(ReplayBroadcaster<TextMessage> observers, IReadOnlyList<EngineMessage> messages)
    {
        foreach (var message in messages)
        {
            observers.Tell(TextMessage.FromEngine(message));
        }
    }

    private Task<string> SendToAsync(IReadOnlyList<string> userIds, string command, CancellationToken cancellationToken) => SendAsync(
        _commandLane,
        MessageKind.Command,
        engine => engine.Messages.SendCustomCommand(_login.Id.Value, command, userIds),
        static result => result is CustomCommandSent sent ? (sent.Code, "") : default,
        _core.Options.Timeouts.Command,
        cancellationToken);

    private Task<string> SendAsync(
        MessageLane lane,
        MessageKind kind,
        Func<IZegoEngine, EngineResult> command,
        Func<EngineEvent, (int Code, string Id)> outcome,
        TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        var operation = new Operation(kind.Operation, _login.Id.Value);
        return _core.StartAsync<string>(
            operation,

            // The message may have to wait for its turn first; the timeout starts when it is passed to the engine.
            Timeout.InfiniteTimeSpan,
            _login.Open,
            _login.Refuse,
            rollback: null,
            pending => lane.Send(new MessageSend(pending, command, timeout, outcome)),
            cancellationToken);
    }

    // The engine also accepts bytes without a link, and then never reports a result.
    private ZegoException? RefuseWhenUnconnected(Operation operation) =>
        _login.IsConnected ? null : operation.Failed(ZegoErrorCode.RoomConnectTemporaryBroken);

    private MessageLane NewLane(MessageKind kind) => new(_core, kind, _rate, RefuseWhenUnconnected);
}
