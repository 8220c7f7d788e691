using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents one login, shared by client and server; the client sends it again when it reconnects.</summary>
internal sealed class LoginTicket(ILoginClient client, IClientLink link, CloudUser account)
{
    /// <summary>Gets the client, to whom the server speaks only over <see cref="Link"/>.</summary>
    public ILoginClient Client { get; } = client;

    public IClientLink Link { get; } = link;

    public CloudUser Account { get; } = account;

    public required string RoomId { get; init; }

    public required EngineUser User { get; init; }

    public required EngineLoginOptions Options { get; init; }

    public required bool IsMultiRoom { get; init; }

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
