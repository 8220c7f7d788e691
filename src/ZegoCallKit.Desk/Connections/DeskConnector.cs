using System.Net.WebSockets;
using ZegoCallKit.Desk.Cloud;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.FlightRecorder;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Keeps one engine connected to the desk, from its initialization until it is destroyed: connects, resumes the session after a lost connection, and gives up when another attempt is pointless.</summary>
internal sealed class DeskConnector : IDisposable
{
    private const int RefusalCode = (int)ZegoErrorCode.RoomConnectFailed;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(1);

    private readonly DeskEngineOptions _options;
    private readonly Uri _url;
    private readonly RemoteCloud _cloud;
    private readonly DeskLog _log;
    private readonly RecordingBuffer? _recording;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _said = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private (string Session, string Key)? _session;
    private volatile DeskSession? _current;

    public DeskConnector(Uri url, DeskEngineOptions options, RemoteCloud cloud, DeskLog log, RecordingBuffer? recording)
    {
        _url = url;
        _options = options;
        _cloud = cloud;
        _log = log;
        _recording = recording;
    }

    /// <summary>Gets the connection that the desk has welcomed; null while there is none.</summary>
    public DeskSession? Current => _current;

    public void Start()
    {
        using (ExecutionContext.SuppressFlow())
        {
            _running = Task.Run(RunAsync);
        }
    }

    public void Dispose()
    {
        // One that is still closing needs it.
        if (_running.IsCompleted)
        {
            _stopping.Dispose();
        }
    }

    /// <summary>Says goodbye behind what the engine has sent so far, and waits for it for at most one second.</summary>
    public void Stop()
    {
        _cloud.Post(() =>
        {
            _current?.Bye();
            _stopping.Cancel();
            _cloud.OnDisconnected();
            _cloud.Reset();
            _said.TrySetResult();
        });

        // The engine's own thread: commands may block.
#pragma warning disable VSTHRD002
        Task.WhenAll(_said.Task, _running).Wait(StopPatience);
#pragma warning restore VSTHRD002
    }

    private async Task RunAsync()
    {
        var delay = FirstDelay;
        var hasFailed = false;
        while (!_stopping.IsCancellationRequested)
        {
            var end = await ConnectAsync().ConfigureAwait(false);
            if (_stopping.IsCancellationRequested)
            {
                return;
            }

            if (end.WasWelcome)
            {
                (delay, hasFailed) = (FirstDelay, false);
                _log.Lost(_url, end.Reason);
            }
            else if (!hasFailed)
            {
                hasFailed = true;
                _log.Unreachable(_url, end.Reason);
            }

            if (end.IsFinal)
            {
                _log.GivenUp(_url, end.Reason);
                _cloud.Post(() => _cloud.OnGivenUp(RefusalCode));
                return;
            }

            await Task.Delay(delay, TimeProvider.System, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            delay = delay * 2 < LongestDelay ? delay * 2 : LongestDelay;
        }
    }

    private async Task<SessionEnd> ConnectAsync()
    {
        WebSocket socket;
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
            timeout.CancelAfter(ConnectTimeout);
            socket = await (_options.Connect ?? OpenAsync)(_url, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception fault) when (_options.Connect is not null || fault is WebSocketException or OperationCanceledException or HttpRequestException or IOException)
        {
            return new SessionEnd(WasWelcome: false, IsFinal: false, fault is OperationCanceledException ? "no answer within 5 s" : fault.InnerException?.Message ?? fault.Message);
        }

        var session = new DeskSession(socket, _cloud, _options, _recording, _session, Welcomed);
        var end = await session.RunAsync().ConfigureAwait(false);
        _current = null;
        if (end.WasWelcome && !_stopping.IsCancellationRequested)
        {
            _cloud.Post(_cloud.OnDisconnected);
        }

        if (end.ForgetsSession)
        {
            _session = null;
        }

        return end;
    }

    private static async Task<WebSocket> OpenAsync(Uri url, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            socket.Options.KeepAliveInterval = WireProtocol.KeepAliveInterval;
            socket.Options.KeepAliveTimeout = WireProtocol.KeepAliveTimeout;
            await socket.ConnectAsync(url, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private void Welcomed(DeskSession session, DeskTexts.Welcome welcome)
    {
        _session = (welcome.Session, welcome.Key);
        _current = session;
        _log.Connected(_url, welcome.Desk, welcome.Resumed);
        if (_stopping.IsCancellationRequested)
        {
            session.Bye();
        }
    }
}
