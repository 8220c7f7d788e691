namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents one play, shared by client and server; the client sends it again after an outage.</summary>
internal sealed class PlayTicket(IPlayClient client, LoginTicket login, string streamId)
{
    /// <summary>Gets the player, to whom the server speaks only over the link of its login.</summary>
    public IPlayClient Client { get; } = client;

    public LoginTicket Login { get; } = login;

    public string StreamId { get; } = streamId;

    // The following members are used only on the server's loop.

    /// <summary>Gets or sets the member who plays, while the server keeps it.</summary>
    public CloudMember? Member { get; set; }

    /// <summary>Gets or sets whether the client has stopped: a request that is handled afterwards is void.</summary>
    public bool IsStopped { get; set; }
}
