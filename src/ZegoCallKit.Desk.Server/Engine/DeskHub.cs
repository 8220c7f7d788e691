using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Server.Api.Watching;
using ZegoCallKit.Desk.Server.Recordings;
using ZegoCallKit.Desk.Server.Security;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Holds the participants of the desk with their sessions, which survive a lost connection.</summary>
internal sealed class DeskHub : IDisposable
{
    private const int KeyBytes = 24;

    private static readonly TimeSpan QualityInterval = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, ParticipantSession> _sessions = new(StringComparer.Ordinal);
    private readonly TokenGate _tokens;
    private readonly EventLog _events;
    private readonly RecordingShelf _recordings;
    private readonly ILogger<DeskHub> _logger;
    private readonly ITimer _qualities;
    private int _connections;
    private volatile bool _isStopping;
    private long _numbers;

    public DeskHub(DeskOptions options, InMemoryCloud cloud, TokenGate tokens, EventLog events, RecordingShelf recordings, TimeProvider time, ILogger<DeskHub> logger)
    {
        Options = options;
        Cloud = cloud.Server;
        Clock = new MediaClock(Cloud.Time);
        _tokens = tokens;
        _events = events;
        _recordings = recordings;
        Time = time;
        _logger = logger;
        _qualities = Cloud.Time.CreateOwnTimer(static hub => ((DeskHub)hub!).TellQualities(), this, QualityInterval, QualityInterval);
    }

    /// <summary>Gets the version that participants and pages see.</summary>
    public static string Version { get; } = typeof(DeskHub).Assembly.GetName().Version!.ToString(3);

    public DeskOptions Options { get; }

    /// <summary>Gets the clock of the connections, which is the system's even if the cloud's is simulated.</summary>
    public TimeProvider Time { get; }

    public CloudServer Cloud { get; }

    public MediaClock Clock { get; }

    /// <summary>Gets the sessions. Used only on the cloud's loop.</summary>
    public IReadOnlyCollection<ParticipantSession> Sessions => _sessions.Values;

    /// <summary>Runs a connection until it has ended.</summary>
    public async Task RunAsync(WebSocket socket)
    {
        var connection = new ParticipantConnection(this, socket);

        // Sessions without a connection are counted later, on the cloud's loop. This check limits the number of sockets that send nothing.
        if (Interlocked.Increment(ref _connections) > Options.MaxParticipants)
        {
            connection.Stop(WireClose.DeskFull, $"The desk has {Options.MaxParticipants} participants already.");
        }
        else if (_isStopping)
        {
            connection.Stop(WireClose.DeskStops, "The desk stops.");
        }

        try
        {
            var end = await connection.RunAsync().ConfigureAwait(false);
            if (end is { ByPeer: false, Close: not null })
            {
                DeskLog.ConnectionClosed(_logger, (int)end.Close, end.Reason);
                _events.Add(ApiEventKind.ClosedForCause, userId: connection.UserId, text: $"{(int)end.Close} {end.Reason}");
            }
        }
        finally
        {
            Interlocked.Decrement(ref _connections);
            Cloud.Post(() => Close(connection));
        }
    }

    /// <summary>Validates a hello.</summary>
    /// <exception cref="WireFaultException">The hello is invalid.</exception>
    public static void Check(ParticipantTexts.Hello hello)
    {
        const int MostCharacters = 128;

        if (hello.Protocol != WireProtocol.Version)
        {
            throw new WireFaultException(WireClose.Version, $"The desk speaks version {WireProtocol.Version} of the protocol, and the participant {hello.Protocol}. Use the same version of both.");
        }

        if (hello.Client.Length > MostCharacters)
        {
            throw new WireFaultException(WireClose.BadText, $"The name of the client may have {MostCharacters} characters.");
        }
    }

    /// <summary>Opens a session, or resumes one, and welcomes the participant. Called on the cloud's loop.</summary>
    public ParticipantSession Open(ParticipantConnection connection, ParticipantTexts.Hello hello)
    {
        var session = Find(hello);
        var isResumed = session is not null;
        if (session is null)
        {
            if (_sessions.Count >= Options.MaxParticipants)
            {
                throw new WireFaultException(WireClose.DeskFull, $"The desk has {Options.MaxParticipants} participants already.");
            }

            var id = $"s-{++_numbers}";
            session = new ParticipantSession(this, _tokens, _events, id, RandomNumberGenerator.GetHexString(KeyBytes * 2), _recordings.Begin(id, hello.Client));
            _sessions.Add(session.Id, session);
        }

        if (isResumed)
        {
            session.Recording.AddNote("The participant connects again. Lines that were on their way over the lost connection are missing.");
        }

        session.Connection?.Stop(WireClose.Replaced, "The session goes on over another connection.");
        session.Attach(connection, hello);
        session.Send(new DeskTexts.Welcome(
            WireProtocol.Version,
            Version,
            session.Id,
            session.Key,
            isResumed,
            Clock.Now,
            Options.MaxVideoBytes,
            WireProtocol.MaxAudioBytes,
            WireProtocol.MaxTextBytes,
            Options.MaxPlays,
            Options.MaxRecordedBytes));
        if (session.Account is { } account && (!account.IsOnline || account.Network != NetworkConditions.Perfect))
        {
            session.Link.ReportNetwork();
        }

        _events.Add(isResumed ? ApiEventKind.Resumed : ApiEventKind.Connected, userId: session.Account?.Id, text: hello.Client);
        return session;
    }

    /// <summary>Logs an exception that no participant should be able to cause.</summary>
    public void OnFailed(Exception fault) => DeskLog.MessageFailed(_logger, fault);

    /// <summary>Ends all connections, because the host is stopping.</summary>
    public void StopAll()
    {
        _isStopping = true;
        Cloud.Post(() =>
        {
            foreach (var session in _sessions.Values)
            {
                session.Connection?.Stop(WireClose.DeskStops, "The desk stops.");
            }
        });
    }

    public void Dispose() => _qualities.Dispose();

    private ParticipantSession? Find(ParticipantTexts.Hello hello) =>
        hello.Session is { } id
        && _sessions.TryGetValue(id, out var session)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(session.Key), Encoding.UTF8.GetBytes(hello.Key ?? ""))
            ? session
            : null;

    private void Close(ParticipantConnection connection)
    {
        if (_sessions.Values.FirstOrDefault(it => ReferenceEquals(it.Connection, connection)) is not { } session || !session.Detach(connection))
        {
            return;
        }

        _events.Add(ApiEventKind.Disconnected, userId: session.Account?.Id, text: connection.SaidBye ? "bye" : null);
        if (connection.SaidBye)
        {
            End(session, Cloud.Leave);
        }
        else if (Options.RemovesLostParticipants)
        {
            End(session, Remove);
        }
        else
        {
            session.Expiry = Cloud.After(Outages.HeartbeatTimeout, () =>
            {
                if (!session.IsConnected)
                {
                    End(session, Remove);
                }
            });
        }
    }

    private void End(ParticipantSession session, Action<LoginTicket> end)
    {
        session.End(end);
        _sessions.Remove(session.Id);
        _recordings.End(session.Recording);
    }

    private void Remove(LoginTicket ticket)
    {
        if (ticket.Member is { } member)
        {
            Cloud.Rooms.Remove(member, StreamDeleteReason.HeartbeatTimeout);
        }
    }

    private void TellQualities() => Cloud.Post(() =>
    {
        foreach (var play in _sessions.Values.SelectMany(static session => session.Plays.All))
        {
            play.TellQuality();
        }
    });
}
