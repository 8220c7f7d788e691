using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.InMemory.Playing;

/// <summary>One playing, as client and server both know it; presented again after an outage.</summary>
internal sealed class PlayTicket(Player player, LoginTicket login)
{
    public Player Player { get; } = player;

    public LoginTicket Login { get; } = login;

    public string StreamId => Player.StreamId;

    // What follows belongs to the server's loop.

    /// <summary>Whose it is while the server holds it.</summary>
    public CloudMember? Member { get; set; }

    /// <summary>The client has stopped: a request that is handled late is void.</summary>
    public bool IsStopped { get; set; }
}
