using ZegoCallKit.InMemory.Messaging;
using ZegoCallKit.InMemory.Playing;
using ZegoCallKit.InMemory.Publishing;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>A user in a room. Belongs to the server's loop.</summary>
internal sealed class CloudMember(LoginTicket ticket, CloudRoom room, long number)
{
    public LoginTicket Ticket { get; } = ticket;

    public CloudRoom Room { get; } = room;

    /// <summary>The order of arrival; also the session id that the client is told.</summary>
    public long Number { get; } = number;

    public List<PublishTicket> Streams { get; } = [];

    public HashSet<PlayTicket> Plays { get; } = [];

    /// <summary>The ordered data it sends.</summary>
    public HashSet<string> Broadcasting { get; } = new(StringComparer.Ordinal);

    /// <summary>The ordered data it receives.</summary>
    public HashSet<(SequentialDataManager Manager, string StreamId)> Subscriptions { get; } = [];

    /// <summary>Ends the membership when the silence has lasted too long; set while the user is cut off.</summary>
    public IDisposable? SilenceTimer { get; set; }

    public TokenWatch? TokenWatch { get; set; }

    public RateLimiter Broadcasts { get; } = new(MessageDesk.BroadcastsPerUser);

    /// <summary>Sends something for this member's session to do.</summary>
    public void Send(Action news) => Ticket.Link.ToClient(news);

    public void EndSilence()
    {
        SilenceTimer?.Dispose();
        SilenceTimer = null;
    }
}
