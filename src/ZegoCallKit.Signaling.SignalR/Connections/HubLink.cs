using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>
/// Represents one connection to the hub. Calls from one thread reach the server in order. What the server sends before its welcome is held back until <see cref="Open"/>.
/// </summary>
internal sealed class HubLink : IAsyncDisposable
{
    // More than an inbox contains.
    private const int MaxHeldBack = 1_000;

    // The server sends a keep-alive every twelve seconds.
    private static readonly TimeSpan ServerTimeout = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Handshake = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly HubConnection _hub;
    private readonly TaskCompletionSource<LinkEnd> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ILinkReceiver _receiver;
    private List<Action>? _heldBack = [];
    private int _heldBackItems;

    public HubLink(SignalRCallSignalingOptions options, string token, ILinkReceiver receiver)
    {
        _receiver = receiver;
        _hub = Build(options, new SocketOpener(options.ConfigureWebSocket, token));
        _hub.ServerTimeout = ServerTimeout;
        _hub.KeepAliveInterval = KeepAlive;
        _hub.HandshakeTimeout = Handshake;
        _hub.On<WireDelivery[]>(WireProtocol.Deliver, batch => Dispatch(batch?.Length ?? 0, () => _receiver.Deliver(this, batch ?? [])));
        _hub.On<WirePresence[]>(WireProtocol.Presence, batch => Dispatch(batch?.Length ?? 0, () => _receiver.ShowPresence(this, batch ?? [])));
        _hub.On<string, long>(WireProtocol.Bye, (reason, retryAfter) => End(LinkEnd.Bye(reason, retryAfter)));
        _hub.Closed += error =>
        {
            End(LinkEnd.Broken(error));
            return Task.CompletedTask;
        };
    }

    /// <summary>Gets a task that completes when the connection can no longer be used.</summary>
    public Task<LinkEnd> Ended => _ended.Task;

    /// <summary>Marks the connection as ended. Only the first call has an effect.</summary>
    public void End(LinkEnd end) => _ended.TrySetResult(end);

    /// <summary>Connects, including the handshake of SignalR.</summary>
    public Task StartAsync(CancellationToken cancellationToken) => _hub.StartAsync(cancellationToken);

    /// <summary>Says hello.</summary>
    /// <exception cref="LinkEndedException">The server ended the connection instead.</exception>
    public async Task<WireWelcome> HelloAsync(WireHello hello, CancellationToken cancellationToken)
    {
        var answer = _hub.InvokeCoreAsync<WireWelcome>(WireProtocol.Hello, [hello], cancellationToken);
        await Task.WhenAny(answer, Ended).ConfigureAwait(false);
        if (Ended.IsCompleted)
        {
            _ = answer.ContinueWith(static failed => failed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            throw new LinkEndedException(await Ended.ConfigureAwait(false));
        }

        return await answer.ConfigureAwait(false) ?? throw new InvalidDataException("the server's welcome is empty");
    }

    /// <summary>Passes on what was held back, and from now on everything that the server sends.</summary>
    public void Open()
    {
        lock (_gate)
        {
            _heldBack?.ForEach(static dispatch => dispatch());
            _heldBack = null;
        }
    }

    public Task<WireReply> SendAsync(WireEnvelope envelope, CancellationToken cancellationToken) => _hub.InvokeCoreAsync<WireReply>(WireProtocol.Send, [envelope], cancellationToken);

    public Task AckAsync(long seq) => _hub.SendCoreAsync(WireProtocol.Ack, [seq]);

    public Task WatchAsync(string[] users) => _hub.InvokeCoreAsync(WireProtocol.Watch, [users]);

    public Task UnwatchAsync(string[] users) => _hub.InvokeCoreAsync(WireProtocol.Unwatch, [users]);

    public Task<WireHistoryPage> HistoryAsync(string? cursor, int count, CancellationToken cancellationToken) =>
        _hub.InvokeCoreAsync<WireHistoryPage>(WireProtocol.History, [cursor, count], cancellationToken);

    public Task SetStatusAsync(WireStatus status, CancellationToken cancellationToken) => _hub.InvokeCoreAsync(WireProtocol.SetStatus, [status], cancellationToken);

    public Task RegisterPushAsync(WirePushTarget target, CancellationToken cancellationToken) => _hub.InvokeCoreAsync(WireProtocol.RegisterPush, [target], cancellationToken);

    public Task<string> RoomTokenAsync(string call, CancellationToken cancellationToken) => _hub.InvokeCoreAsync<string>(WireProtocol.RoomToken, [call], cancellationToken);

    public Task GoodbyeAsync(CancellationToken cancellationToken) => _hub.InvokeCoreAsync(WireProtocol.Goodbye, [], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        End(LinkEnd.Broken(null));
        await _hub.DisposeAsync().ConfigureAwait(false);
    }

    private static HubConnection Build(SignalRCallSignalingOptions options, SocketOpener opener) => new HubConnectionBuilder()
        .WithUrl(options.Server, http =>
        {
            http.Transports = HttpTransportType.WebSockets;
            http.SkipNegotiation = true;
            http.WebSocketFactory = opener.OpenAsync;
        })
        .AddJsonProtocol(static json =>
        {
            json.PayloadSerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.PayloadSerializerOptions.TypeInfoResolver = WireJson.Default;
        })
        .Build();

    private void Dispatch(int items, Action dispatch)
    {
        lock (_gate)
        {
            if (_heldBack is null)
            {
                dispatch();
            }
            else if ((_heldBackItems += items) <= MaxHeldBack)
            {
                _heldBack.Add(dispatch);
            }
            else
            {
                End(LinkEnd.Broken(new InvalidDataException($"the server sent more than {MaxHeldBack} messages before its welcome")));
            }
        }
    }
}
