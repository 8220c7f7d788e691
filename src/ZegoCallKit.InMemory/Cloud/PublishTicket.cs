using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents one publish, shared by client and server; the client sends it again after an outage.</summary>
internal sealed class PublishTicket(IPublishClient client, LoginTicket login, PublishedStream published)
{
    /// <summary>Gets the publisher, to whom the server speaks only over the link of its login.</summary>
    public IPublishClient Client { get; } = client;

    public LoginTicket Login { get; } = login;

    public PublishedStream Published { get; } = published;

    public string StreamId => Published.Id;

    // The following members are used only on the server's loop.

    public EngineStreamInfo Info { get; private set; } = new(published.User, published.Id, "");

    public string ExtraInfo
    {
        get => Info.ExtraInfo;
        set => Info = Info with { ExtraInfo = value };
    }

    /// <summary>Gets or sets the number that gives the order in the room.</summary>
    public long Number { get; set; }

    /// <summary>Gets or sets the member who publishes, while the server keeps it.</summary>
    public CloudMember? Member { get; set; }

    /// <summary>Gets or sets whether the client has stopped: a request that is handled afterwards is void.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Gets or sets the code with which the server ended it, for a publisher that was disconnected at that time; otherwise 0.</summary>
    public int RefusedWith { get; set; }
}
