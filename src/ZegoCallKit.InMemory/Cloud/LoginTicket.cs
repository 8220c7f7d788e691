using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Network;
using ZegoCallKit.InMemory.Rooms;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>One login, as client and server both know it; presented again when the client reconnects.</summary>
internal sealed class LoginTicket(RoomSession session, ClientLink link, CloudUser account)
{
    public RoomSession Session { get; } = session;

    public ClientLink Link { get; } = link;

    public CloudUser Account { get; } = account;

    public string RoomId => Session.RoomId;

    public EngineUser User => Session.User;

    public EngineLoginOptions Options => Session.Options;

    // What follows belongs to the server's loop.

    /// <summary>The token in force: the login's, until it is renewed.</summary>
    public string Token { get; set; } = "";

    /// <summary>The membership while the server holds it.</summary>
    public CloudMember? Member { get; set; }

    /// <summary>Why the server ended the login; told again when the client, cut off then, comes back.</summary>
    public int KickedWith { get; set; }

    /// <summary>The client has left: a login that is handled late is void.</summary>
    public bool HasLeft { get; set; }
}
