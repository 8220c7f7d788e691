using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Media;

namespace ZegoCallKit.InMemory.Publishing;

/// <summary>One publishing, as client and server both know it; presented again after an outage.</summary>
internal sealed class PublishTicket(Publisher publisher, LoginTicket login, PublishedStream published)
{
    public Publisher Publisher { get; } = publisher;

    public LoginTicket Login { get; } = login;

    public PublishedStream Published { get; } = published;

    public string StreamId => Published.Id;

    // What follows belongs to the server's loop.

    public EngineStreamInfo Info { get; private set; } = new(published.User, published.Id, "");

    public string ExtraInfo
    {
        get => Info.ExtraInfo;
        set => Info = Info with { ExtraInfo = value };
    }

    /// <summary>The order of appearance in the room.</summary>
    public long Number { get; set; }

    /// <summary>Whose it is while the server holds it.</summary>
    public CloudMember? Member { get; set; }

    /// <summary>The client has stopped: a request that is handled late is void.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Why the server ended it, for a publisher that was cut off when it was told; 0 when it did not.</summary>
    public int RefusedWith { get; set; }
}
