using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.InMemory.Playing;

/// <summary>Represents one play, shared by client and server; the client sends it again after an outage.</summary>
internal sealed class PlayTicket(Player player, LoginTicket login)
{
    public Player Player { get; } = player;

    public LoginTicket Login { get; } = login;

    public string StreamId => Player.StreamId;

    // The following members are used only on the server's loop.

    /// <summary>Gets or sets the member who plays, while the server keeps it.</summary>
    public CloudMember? Member { get; set; }

    /// <summary>Gets or sets whether the client has stopped: a request that is handled afterwards is void.</summary>
    public bool IsStopped { get; set; }
}
