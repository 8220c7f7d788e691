using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Rooms;

namespace ZegoCallKit.InMemory.Publishing;

/// <summary>Represents what one channel publishes, from the request until it stops. All members require the engine's gate.</summary>
internal sealed class Publisher : IPublishClient
{
    /// <summary>How long the engine tries to publish, initially and after each interruption.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMinutes(20);

    private const string NoDetails = "{}";

    private readonly EngineCore _core;
    private readonly LoopTimer _giveUp;
    private bool _isStopped;

    public Publisher(EngineCore core, RoomSession session, string streamId, PublishChannel channel)
    {
        _core = core;
        Session = session;
        StreamId = streamId;
        Channel = channel;
        Ticket = new PublishTicket(this, session.Ticket, new PublishedStream(streamId, session.User, channel, core.Media.Channels[channel].Feed));
        _giveUp = new LoopTimer(core.Time, core.Events, () => core.Publishers.Stop(channel, (int)ZegoErrorCode.PublisherRetryTimeout));
    }

    public RoomSession Session { get; }

    public string StreamId { get; }

    public PublishChannel Channel { get; }

    public PublishTicket Ticket { get; }

    public PublisherState State { get; private set; }

    public void Begin()
    {
        State = PublisherState.Requesting;
        Raise(0);
        _giveUp.Arm(Budget);
        Request();
    }

    /// <summary>Starts capture and sends the request to the cloud, as soon as the room is connected; the media engine does not start earlier.</summary>
    public void Request()
    {
        if (!Session.IsConnected)
        {
            return;
        }

        _core.Media.Publishing.OnRequested(Channel, StreamId);
        var extraInfo = _core.Publishers.ExtraInfoOf(Channel);
        _core.Link.ToCloud(() => _core.Cloud.Publish(Ticket, extraInfo));
    }

    public void OnPublishing()
    {
        if (_isStopped || !Session.IsConnected || State == PublisherState.Publishing)
        {
            return;
        }

        State = PublisherState.Publishing;
        _giveUp.Disarm();
        _core.Media.Publishing.OnStarted(Channel, Ticket.Published);
        Raise(0);
        if (Session.Account.Faults.Of(CommandKind.Publish).IsRepeated)
        {
            Raise(0);
        }
    }

    /// <summary>Called when the cloud refuses or removes the stream.</summary>
    public void OnRefused(int code)
    {
        if (!_isStopped)
        {
            _core.Publishers.Remove(this);
            Stop(code);
        }
    }

    /// <summary>Called when the stream is interrupted: the engine retries automatically.</summary>
    public void OnInterrupted()
    {
        if (_isStopped || State != PublisherState.Publishing)
        {
            return;
        }

        State = PublisherState.Requesting;
        _core.Media.Publishing.OnInterrupted(Channel);
        Raise((int)ZegoErrorCode.PublisherNetworkInterrupt);
        _giveUp.Arm(Budget);
    }

    /// <summary>Ends it locally: raises the state without notifying the cloud.</summary>
    public void Stop(int code)
    {
        _isStopped = true;
        State = PublisherState.NotPublishing;
        _giveUp.Disarm();
        _core.Media.Publishing.OnStopped(Channel);
        Raise(code);
    }

    private void Raise(int code) => _core.Events.Raise(new PublisherStateUpdated(StreamId, State, code, NoDetails));
}
