using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Server.Api.Watching;
using ZegoCallKit.Desk.Server.Recordings;
using ZegoCallKit.Desk.Server.Security;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Media;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Represents a participant across its connections: its logins, publications and plays, and the user as whom it is logged in. Used on the cloud's loop unless stated otherwise.</summary>
internal sealed class ParticipantSession
{
    private readonly CloudServer _cloud;
    private readonly EventLog _events;
    private volatile ParticipantConnection? _connection;
    private volatile CloudUser? _account;

    public ParticipantSession(DeskHub hub, TokenGate tokens, EventLog events, string id, string key, ParticipantRecording recording)
    {
        Recording = recording;
        _events = events;
        _cloud = hub.Cloud;
        Id = id;
        Key = key;
        Clock = hub.Clock;
        Target = new MediaTarget(hub.Clock);
        Link = new ParticipantLink(this, hub.Cloud);
        Requests = new ParticipantRequests(this, hub.Cloud, hub.Options, tokens);
    }

    public string Id { get; }

    public string Key { get; }

    public string ClientName { get; private set; } = "";

    /// <summary>Gets whether the participant simulates its network conditions itself. Can be read on any thread.</summary>
    public bool Simulates { get; private set; }

    public int Seed => _cloud.Options.Seed;

    public MediaClock Clock { get; }

    /// <summary>Gets where the participant's media go. Can be used on any thread.</summary>
    public MediaTarget Target { get; }

    public ParticipantLink Link { get; }

    /// <summary>Gets the part that executes the participant's requests.</summary>
    public ParticipantRequests Requests { get; }

    /// <summary>Gets what the participant records.</summary>
    public ParticipantRecording Recording { get; }

    /// <summary>Gets the participant's own view of its link.</summary>
    public LinkState Quality { get; } = new();

    /// <summary>Gets or sets whether messages were ever delayed on the participant's behalf.</summary>
    public bool HasDelayed { get; set; }

    /// <summary>Gets the user of the last login; null before the first. Can be read on any thread.</summary>
    public CloudUser? Account => _account;

    public bool IsConnected => _connection is not null;

    public ParticipantConnection? Connection => _connection;

    public ParticipantTable<ParticipantLogin> Logins { get; } = new();

    public ParticipantTable<ParticipantPublication> Publications { get; } = new();

    public ParticipantTable<ParticipantPlay> Plays { get; } = new();

    /// <summary>Gets or sets the timer that ends the session while there is no connection.</summary>
    public IDisposable? Expiry { get; set; }

    /// <summary>Attaches a connection, over which the participant sends texts and frames from now on.</summary>
    public void Attach(ParticipantConnection connection, ParticipantTexts.Hello hello)
    {
        Expiry?.Dispose();
        Expiry = null;
        _connection = connection;
        Target.Outbox = connection.Outbox;
        ClientName = hello.Client;
        Simulates = hello.Simulates;
        _account?.Links.Add(Link);
    }

    /// <summary>Detaches a connection that has ended: from now on, the cloud gets nothing from the participant.</summary>
    /// <returns>false if another connection has replaced it.</returns>
    public bool Detach(ParticipantConnection connection)
    {
        if (!ReferenceEquals(_connection, connection))
        {
            return false;
        }

        _connection = null;
        Target.Outbox = null;
        Link.Clear();
        _account?.Links.Remove(Link);
        foreach (var member in Logins.All.Select(static login => login.Ticket.Member).OfType<CloudMember>())
        {
            _cloud.Outages.BeginSilence(member);
        }

        return true;
    }

    /// <summary>Binds the participant to the user as whom it logs in.</summary>
    public void Bind(CloudUser user)
    {
        if (!ReferenceEquals(_account, user))
        {
            _account?.Links.Remove(Link);
            _account = user;
            Recording.UserId = user.Id;
            user.Links.Add(Link);
        }
    }

    /// <summary>Ends everything that is left of the participant.</summary>
    /// <param name="end">Ends one login in the cloud.</param>
    public void End(Action<LoginTicket> end)
    {
        Expiry?.Dispose();
        foreach (var login in Logins.All.ToArray())
        {
            end(login.Ticket);
            Forget(login);
        }

        _account?.Links.Remove(Link);
    }

    /// <summary>Sends a text to the participant; it is lost while there is no connection. Can be called on any thread.</summary>
    public void Send(DeskText text) => _connection?.Send(text);

    /// <summary>Removes a login that is over, with its publications and plays.</summary>
    public void Forget(ParticipantLogin login)
    {
        foreach (var publication in Publications.All.Where(it => ReferenceEquals(it.Ticket.Login, login.Ticket)).ToArray())
        {
            Forget(publication);
        }

        foreach (var play in Plays.All.Where(it => ReferenceEquals(it.Ticket.Login, login.Ticket)).ToArray())
        {
            Forget(play);
        }

        Logins.Remove(login.Handle);
    }

    /// <summary>Refuses a login.</summary>
    public void Refuse(uint login, string roomId, string userId, int code)
    {
        Send(new DeskTexts.Refused(login, code));
        _events.Add(ApiEventKind.Refused, roomId, userId, text: ((ZegoErrorCode)code).ToString());
    }

    public void Forget(ParticipantPublication publication)
    {
        publication.Close();
        Publications.Remove(publication.Handle);
    }

    public void Forget(ParticipantPlay play)
    {
        play.Close();
        Plays.Remove(play.Handle);
    }
}
