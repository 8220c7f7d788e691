using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Rooms;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Playing;

/// <summary>Represents one played stream, from the request until it stops. All members require the engine's gate.</summary>
internal sealed class Player : IPlayClient
{
    /// <summary>How long the engine waits for a stream to appear.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMinutes(20);

    private const string NoDetails = "{}";

    private readonly EngineCore _core;
    private readonly LoopTimer _giveUp;
    private bool _isStopped;

    public Player(EngineCore core, RoomSession session, string streamId)
    {
        _core = core;
        Session = session;
        StreamId = streamId;
        Ticket = new PlayTicket(this, session.Ticket, streamId);
        _giveUp = new LoopTimer(core.Time, core.Events, () => EndWith((int)ZegoErrorCode.PlayerPlayStreamNotExist));
    }

    public RoomSession Session { get; }

    public string StreamId { get; }

    public PlayTicket Ticket { get; }

    public PlayerState State { get; private set; }

    /// <summary>Gets whether it exceeds the limit: it is accepted, and ended by the engine's loop.</summary>
    public bool IsSurplus { get; private set; }

    public void Begin(VideoView? view)
    {
        State = PlayerState.Requesting;
        _core.Media.Played.OnRequested(StreamId, view);
        Raise(0);
        _giveUp.Arm(Budget);
        Request();
    }

    public void BeginSurplus()
    {
        State = PlayerState.Requesting;
        IsSurplus = true;
        Raise(0);
        _core.Events.Post(() => EndWith((int)ZegoErrorCode.PlayerCountExceed));
    }

    /// <summary>Sends the request to the cloud, as soon as the room is connected; the media engine does not start earlier.</summary>
    public void Request()
    {
        if (IsSurplus || !Session.IsConnected)
        {
            return;
        }

        _core.Media.Played.OnConnected(StreamId);
        Ticket.Want(_core.Media.PlaySettings.Of(StreamId));
        _core.Link.ToCloud(() => _core.Cloud.Play(Ticket));
    }

    /// <summary>Tells the cloud which media are wanted now.</summary>
    public void Want()
    {
        Ticket.Want(_core.Media.PlaySettings.Of(StreamId));
        _core.Link.ToCloud(() => _core.Cloud.Want(Ticket));
    }

    public void OnPlaying(PublishedStream stream)
    {
        if (_isStopped || !Session.IsConnected || State == PlayerState.Playing)
        {
            return;
        }

        State = PlayerState.Playing;
        _giveUp.Disarm();
        _core.Media.Played.OnStarted(StreamId, stream);
        Raise(0);
        if (Session.Account.Faults.Of(CommandKind.Play).IsRepeated)
        {
            Raise(0);
        }
    }

    /// <summary>Called when the publisher has stopped: the engine waits for the stream to come back.</summary>
    public void OnStreamEnded() => OnInterrupted();

    /// <summary>Called when the stream is interrupted: the engine retries automatically.</summary>
    public void OnInterrupted()
    {
        if (_isStopped || State != PlayerState.Playing)
        {
            return;
        }

        State = PlayerState.Requesting;
        _core.Media.Played.OnInterrupted(StreamId);
        Raise((int)ZegoErrorCode.PlayerNetworkInterrupt);
        _giveUp.Arm(Budget);
    }

    /// <summary>Ends it locally: raises the state without notifying the cloud.</summary>
    public void Stop(int code)
    {
        _isStopped = true;
        State = PlayerState.NotPlaying;
        _giveUp.Disarm();
        if (!IsSurplus)
        {
            _core.Media.Played.OnStopped(StreamId);
        }

        Raise(code);
    }

    private void EndWith(int code)
    {
        if (!_isStopped)
        {
            _core.Players.End(this, code);
        }
    }

    private void Raise(int code) => _core.Events.Raise(new PlayerStateUpdated(StreamId, State, code, NoDetails));
}
