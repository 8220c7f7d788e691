using System.Net.WebSockets;
using ZegoCallKit.Desk.Cloud;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.FlightRecorder;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Desk.Connections;

/// <summary>Represents one connection to the desk: says hello, passes the desk's texts to the cloud's loop and its frames to the plays, and asks for the desk's time and sends what was recorded every second.</summary>
internal sealed class DeskSession : IWireReceiver, IDisposable
{
    private const int MaxMediaBytes = 32 << 20;

    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(1);

    private readonly RemoteCloud _cloud;
    private readonly Action<DeskSession, DeskTexts.Welcome> _welcomed;
    private readonly WireConnection _connection;
    private readonly ITimer _pings;
    private readonly QualityReport _quality;
    private readonly RecordingReport? _recording;
    private readonly Dictionary<uint, long> _asked = [];
    private string? _lastError;
    private bool _isWelcome;
    private uint _ping;
    private long _handled;

    public DeskSession(WebSocket socket, RemoteCloud cloud, DeskEngineOptions options, RecordingBuffer? recording, (string Session, string Key)? session, Action<DeskSession, DeskTexts.Welcome> welcomed)
    {
        _cloud = cloud;
        _welcomed = welcomed;
        _quality = new QualityReport(cloud, Send);
        _recording = recording is null ? null : new RecordingReport(recording, Send);
        _connection = new WireConnection(socket, new Outbox(MaxMediaBytes), this, WireProtocol.MaxDeskTextBytes, static _ => null);
        _pings = cloud.Options.TimeProvider.CreateOwnTimer(static it => ((DeskSession)it!).Ping(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Send(new ParticipantTexts.Hello(WireProtocol.Version, options.ClientName, Simulates: true, session?.Session, session?.Key));
    }

    /// <summary>Gets the id that the desk gave to the session; empty before its welcome.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Gets the pool for arriving frames.</summary>
    public MediaBufferPool Buffers { get; } = new();

    public int MaxVideoBytes => int.MaxValue;

    /// <summary>Gets the number of messages added for sending and not dropped.</summary>
    public long Added => _connection.Outbox.Added;

    /// <summary>Gets the number of messages that were received and have had their effect.</summary>
    public long Handled => Interlocked.Read(ref _handled);

    public async Task<SessionEnd> RunAsync()
    {
        var end = await _connection.RunAsync().ConfigureAwait(false);
        Dispose();
        var reason = _lastError ?? end.Reason;
        return new SessionEnd(_isWelcome, end.Close is WireClose.Version or WireClose.NoHello or WireClose.BadText or WireClose.BadMedia or WireClose.TooLarge or WireClose.NotNow or WireClose.Replaced or WireClose.TooMany, reason)
        {
            ForgetsSession = end.Close is not null,
        };
    }

    public void Dispose()
    {
        _pings.Dispose();
        Buffers.Clear();
    }

    /// <summary>Says goodbye, and closes.</summary>
    public void Bye()
    {
        _recording?.Tick();
        Send(new ParticipantTexts.Bye());
        _connection.Stop(WireClose.Normal, "bye");
    }

    /// <summary>Breaks the connection without a word.</summary>
    public void Abort() => _connection.Abort();

    public void OnText(ReadOnlySpan<byte> utf8)
    {
        switch (WireTexts.ReadDesk(utf8))
        {
            case DeskTexts.Welcome welcome:
                OnWelcome(welcome);
                Count();
                break;
            case DeskTexts.Pong pong:
                OnPong(pong);
                Count();
                break;
            case DeskTexts.Error error:
                _lastError = error.Message;
                Count();
                break;
            case var text when _isWelcome:
                _cloud.Post(() =>
                {
                    _cloud.Handle(text);
                    Count();
                });
                break;
            case var text:
                throw new WireFaultException(WireClose.NoHello, $"The desk sent {text.GetType().Name} before its welcome.");
        }
    }

    public void OnHeader(in MediaHeader header)
    {
    }

    public void OnFrame(in MediaHeader header, MediaBuffer buffer)
    {
        _cloud.Plays.Find(header.Handle)?.OnFrame(in header, buffer);
        Count();
    }

    public void OnSei(in MediaHeader header, byte[] data)
    {
        _cloud.Plays.Find(header.Handle)?.OnSei(in header, data);
        Count();
    }

    private void OnWelcome(DeskTexts.Welcome welcome)
    {
        if (welcome.Protocol != WireProtocol.Version || _isWelcome)
        {
            throw new WireFaultException(WireClose.Version, $"This engine speaks version {WireProtocol.Version} of the protocol, and the desk {welcome.Protocol}.");
        }

        _isWelcome = true;
        Id = welcome.Session;
        if (welcome.MaxRecordedBytes > 0)
        {
            _recording?.Begin(isNew: !welcome.Resumed);
        }

        _cloud.Post(() =>
        {
            _cloud.OnConnected(_connection.Outbox, Send);
            _welcomed(this, welcome);
        });
        Ping();
        _pings.Change(PingInterval, PingInterval);
    }

    private void Ping()
    {
        _quality.Tick();
        _recording?.Tick();
        lock (_asked)
        {
            if (_asked.Count < 8)
            {
                _asked.Add(++_ping, _cloud.Clock.Now);
                Send(new ParticipantTexts.Ping(_ping));
            }
        }
    }

    private void OnPong(DeskTexts.Pong pong)
    {
        lock (_asked)
        {
            if (_asked.Remove(pong.Id, out var askedAt))
            {
                _cloud.Clock.AddSample(askedAt, pong.Time);
            }
        }
    }

    private void Send(ParticipantText text) => Send(WireTexts.Write(text));

    private void Send(byte[] text)
    {
        if (!_connection.Outbox.TryAdd(text))
        {
            _connection.Stop(WireClose.TooSlow, "The desk reads too slowly.");
        }
    }

    private void Count() => Interlocked.Increment(ref _handled);
}
