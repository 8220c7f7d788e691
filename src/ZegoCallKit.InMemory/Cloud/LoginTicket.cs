using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Network;
using ZegoCallKit.InMemory.Rooms;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents one login, shared by client and server; the client sends it again when it reconnects.</summary>
internal sealed class LoginTicket(RoomSession session, ClientLink link, CloudUser account)
{
    public RoomSession Session { get; } = session;

    public ClientLink Link { get; } = link;

    public CloudUser Account { get; } = account;

    public string RoomId => Session.RoomId;

    public EngineUser User => Session.User;

    public EngineLoginOptions Options => Session.Options;

    // The following members are used only on the server's loop.

    /// <summary>Gets or sets the current token: that of the login until it is renewed.</summary>
    public string Token { get; set; } = "";

    /// <summary>Gets or sets the membership while the server keeps it.</summary>
    public CloudMember? Member { get; set; }

    /// <summary>Gets or sets the error code with which the server ended the login; repeated when a client that was disconnected at the time reconnects.</summary>
    public int KickedWith { get; set; }

    /// <summary>Gets or sets whether the client has left: a login request that is handled afterwards is void.</summary>
    public bool HasLeft { get; set; }
}
