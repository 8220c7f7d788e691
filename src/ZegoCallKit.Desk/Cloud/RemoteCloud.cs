using System.Runtime.ExceptionServices;
using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Desk.Cloud;

/// <summary>Represents the desk's cloud for one engine: what the engine sends becomes text messages, and text messages become what the cloud would tell the engine. All its state is used only on its loop.</summary>
internal sealed class RemoteCloud : ICloud
{
    private readonly SerialLoop<Action> _loop;
    private readonly MediaTarget _target;
    private readonly RemoteTables _tables = new();
    private readonly RemoteNetwork _network;
    private int _refusal;

    public RemoteCloud(InMemoryCloudOptions options, EngineNumbers numbers)
    {
        Options = options;
        Numbers = numbers;
        var clock = new MediaClock(options.TimeProvider);
        Clock = new DeskClock(clock);
        _target = new MediaTarget(clock);
        _loop = new SerialLoop<Action>(static action => action(), static fault => ExceptionDispatchInfo.Throw(fault), options.Scheduler);
        Users = new CloudUsers(id => new CloudUser(id, options.Seed, _network!.Conditions) { IsOnline = _network.IsOnline });
        _network = new RemoteNetwork(Users);
    }

    public InMemoryCloudOptions Options { get; }

    public CloudUsers Users { get; }

    public EngineNumbers Numbers { get; }

    public DeskClock Clock { get; }

    /// <summary>Gets the plays, to which frames go on the connection's thread.</summary>
    public HandleTable<PlayTicket, RemotePlay> Plays => _tables.Plays;

    /// <summary>Gets or sets the engine's own view of its link; set once, before the engine is used.</summary>
    public LinkState? Link { get; set; }

    /// <summary>Gets what sends texts at present; null while there is no connection.</summary>
    public Action<ParticipantText>? Sender { get; private set; }

    public void Post(Action action) => _loop.Post(action);

    /// <summary>Called when the desk has welcomed a connection.</summary>
    public void OnConnected(Outbox outbox, Action<ParticipantText> sender)
    {
        Sender = sender;
        _target.Outbox = outbox;
        _network.SetConnected(true);
    }

    /// <summary>Called when the connection has ended.</summary>
    public void OnDisconnected()
    {
        Sender = null;
        _target.Outbox = null;
        _tables.Pending.Clear();
        _network.SetConnected(false);
    }

    /// <summary>Called when connecting again is pointless: every login, present or later, is refused.</summary>
    public void OnGivenUp(int code)
    {
        _refusal = code;
        _network.SetConnected(true);
    }

    /// <summary>Called when the engine was destroyed: the desk has ended everything.</summary>
    public void Reset()
    {
        _tables.Clear();
        _refusal = 0;
        Clock.Forget();
        _network.Reset();
    }

    public void Login(LoginTicket ticket, LoginRequest request)
    {
        if (_refusal is not 0 and var code)
        {
            ticket.Link.ToClient(() => ticket.Client.OnRefused(code));
            return;
        }

        var login = _tables.Logins.GetOrAdd(ticket, handle => new RemoteLogin(handle, ticket));
        Send(new ParticipantTexts.Login(login.Handle, ticket.RoomId, ticket.User.Id, ticket.User.Name)
        {
            Token = request.Token.Length == 0 ? null : request.Token,
            MaxMembers = ticket.Options.MaxMemberCount,
            MultiRoom = ticket.IsMultiRoom,
            Publishes = _tables.Publishes.HandlesOf(request.Publishes),
            Plays = _tables.Plays.HandlesOf(request.Plays),
        });
    }

    public void Leave(LoginTicket ticket)
    {
        if (_tables.Logins.TryFind(ticket, out var handle, out _))
        {
            Send(new ParticipantTexts.Leave(handle));
            _tables.End(ticket);
        }
    }

    public void RenewToken(LoginTicket ticket, string token) => Send(ticket, login => new ParticipantTexts.RenewToken(login, token));

    public void SetRoomExtraInfo(LoginTicket ticket, string key, string value, IPendingAnswer pending) =>
        Ask(ticket, pending, (login, id) => new ParticipantTexts.SetInfo(login, id, key, value));

    public void Publish(PublishTicket ticket, string extraInfo)
    {
        if (!_tables.Logins.TryFind(ticket.Login, out var login, out _))
        {
            return;
        }

        var publication = _tables.Publishes.GetOrAdd(ticket, handle =>
            new RemotePublication(handle, ticket, new WireRoute(handle, ticket.Published, _target, Clock, source => Post(() => OnSourceChanged(ticket, source)))));
        Send(new ParticipantTexts.Publish(publication.Handle, login, ticket.StreamId) { Channel = ticket.Published.Channel, ExtraInfo = extraInfo, Source = publication.Route.Source });
    }

    public void StopPublish(PublishTicket ticket)
    {
        if (_tables.Publishes.TryFind(ticket, out var handle, out _))
        {
            Send(new ParticipantTexts.StopPublish(handle));
            _tables.Publishes.Remove(ticket)?.Close();
        }
    }

    public void SetStreamExtraInfo(PublishTicket ticket, string extraInfo, IPendingAnswer pending)
    {
        if (_tables.Publishes.TryFind(ticket, out var handle, out _))
        {
            Ask(ticket.Login, pending, (_, id) => new ParticipantTexts.SetStreamInfo(handle, id, extraInfo));
        }
    }

    public void Play(PlayTicket ticket)
    {
        if (!_tables.Logins.TryFind(ticket.Login, out var login, out _))
        {
            return;
        }

        _tables.Plays.GetOrAdd(ticket, _ => new RemotePlay(ticket, Clock));
        _tables.Plays.TryFind(ticket, out var handle, out _);
        Send(new ParticipantTexts.Play(handle, ticket.StreamId) { Login = login, NoAudio = ticket.WantsNoAudio, NoVideo = ticket.WantsNoVideo });
    }

    public void StopPlay(PlayTicket ticket)
    {
        if (_tables.Plays.TryFind(ticket, out var handle, out _))
        {
            Send(new ParticipantTexts.StopPlay(handle));
            _tables.Plays.Remove(ticket);
        }
    }

    public void Want(PlayTicket ticket)
    {
        if (_tables.Plays.TryFind(ticket, out var handle, out var play))
        {
            play.OnWanted();
            Send(new ParticipantTexts.Want(handle) { NoAudio = ticket.WantsNoAudio, NoVideo = ticket.WantsNoVideo });
        }
    }

    public void SendBroadcast(LoginTicket ticket, string text, IPendingAnswer pending) =>
        Ask(ticket, pending, (login, id) => new ParticipantTexts.Broadcast(login, id, text));

    public void SendBarrage(LoginTicket ticket, string text, IPendingAnswer pending) =>
        Ask(ticket, pending, (login, id) => new ParticipantTexts.Barrage(login, id, text));

    public void SendCustomCommand(LoginTicket ticket, string text, IReadOnlyList<string> toUserIds, IPendingAnswer pending) =>
        Ask(ticket, pending, (login, id) => new ParticipantTexts.Command(login, id, text, toUserIds));

    public void SendTransparent(LoginTicket ticket, EngineTransparentMessage message, IPendingAnswer pending) =>
        Ask(ticket, pending, (login, id) => new ParticipantTexts.Bytes(login, id, message.Content, message.ToUserIds, message.Target));

    /// <summary>Handles a text of the desk.</summary>
    public void Handle(DeskText text)
    {
        if (text is DeskTexts.Network network)
        {
            _network.Apply(network);
        }
        else
        {
            RemoteTexts.Apply(text, _tables);
        }
    }

    private void OnSourceChanged(PublishTicket ticket, WireSource source)
    {
        if (_tables.Publishes.TryFind(ticket, out var handle, out _))
        {
            Send(ParticipantTexts.Source.Of(handle, source));
        }
    }

    private void Ask(LoginTicket ticket, IPendingAnswer pending, Func<uint, uint, ParticipantText> text) => Send(ticket, login => text(login, _tables.Pending.Add(ticket, pending)));

    private void Send(LoginTicket ticket, Func<uint, ParticipantText> text)
    {
        if (_tables.Logins.TryFind(ticket, out var handle, out _))
        {
            Send(text(handle));
        }
    }

    private void Send(ParticipantText text) => Sender?.Invoke(text);
}
