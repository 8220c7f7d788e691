namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Represents a user in a room. Used only on the server's loop.</summary>
internal sealed class CloudMember(LoginTicket ticket, CloudRoom room, long number)
{
    public LoginTicket Ticket { get; } = ticket;

    public CloudRoom Room { get; } = room;

    /// <summary>Gets the number that gives the order of joining; it is also the session id sent to the client.</summary>
    public long Number { get; } = number;

    public List<PublishTicket> Streams { get; } = [];

    public HashSet<PlayTicket> Plays { get; } = [];

    /// <summary>Gets or sets the timer that ends the membership after too long a silence; set while the user is disconnected.</summary>
    public IDisposable? SilenceTimer { get; set; }

    public TokenWatch? TokenWatch { get; set; }

    public RateLimiter Broadcasts { get; } = new(MessageRelay.BroadcastsPerUser);

    /// <summary>Sends an action for this member's session to run.</summary>
    public void Send(Action notify) => Ticket.Link.ToClient(notify);

    public void EndSilence()
    {
        SilenceTimer?.Dispose();
        SilenceTimer = null;
    }
}
