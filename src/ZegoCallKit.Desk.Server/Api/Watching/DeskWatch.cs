using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Server.Api.Rings;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Server.Api.Watching;

/// <summary>Observes the cloud for the HTTP endpoints: start times, rates and events. Used only on the cloud's loop.</summary>
internal sealed class DeskWatch : ICloudObserver
{
    private readonly Dictionary<CloudMember, long> _joined = [];
    private readonly Dictionary<PublishTicket, WatchedStream> _streams = [];
    private readonly Dictionary<PlayTicket, WatchedPlay> _plays = [];
    private readonly CloudServer _cloud;
    private readonly RingWatch _rings;

    public DeskWatch(InMemoryCloud cloud, EventLog events, RingWatch rings)
    {
        _rings = rings;
        _cloud = cloud.Server;
        Events = events;
        _cloud.Observe(this);
    }

    public EventLog Events { get; }

    /// <summary>Gets the rooms that changed since this set was last cleared.</summary>
    public HashSet<string> ChangedRooms { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<WatchedStream> Streams => _streams.Values;

    public IReadOnlyCollection<WatchedPlay> Plays => _plays.Values;

    /// <summary>Gets or sets the callback for published streams.</summary>
    public Action<PublishTicket>? Published { get; set; }

    /// <summary>Gets or sets the callback for streams that have ended.</summary>
    public Action<PublishTicket>? Unpublished { get; set; }

    private long Now => _cloud.Time.GetUtcNow().ToUnixTimeMilliseconds();

    public long JoinedAt(CloudMember member) => _joined.GetValueOrDefault(member);

    public WatchedStream? Find(PublishTicket stream) => _streams.GetValueOrDefault(stream);

    public WatchedPlay? Find(PlayTicket play) => _plays.GetValueOrDefault(play);

    /// <summary>Measures all streams and plays over the time since the last call.</summary>
    public void Sample(double seconds)
    {
        foreach (var stream in _streams.Values)
        {
            stream.Sample(seconds);
        }

        foreach (var play in _plays.Values)
        {
            play.Sample(seconds);
        }
    }

    public void OnJoined(CloudMember member)
    {
        _joined[member] = Now;
        Add(ApiEventKind.Joined, member);
    }

    public void OnLeft(CloudMember member, StreamDeleteReason reason)
    {
        _joined.Remove(member);
        Add(ApiEventKind.Left, member, text: reason.ToString());
        _rings.OnLeft(member.Room.Id, member.Ticket.User.Id);
    }

    public void OnKicked(CloudMember member, int code) => Add(ApiEventKind.Kicked, member, text: ((ZegoErrorCode)code).ToString());

    public void OnChanged(CloudRoom room) => ChangedRooms.Add(room.Id);

    public void OnPublished(PublishTicket stream)
    {
        var watched = new WatchedStream(stream, Now);
        _streams[stream] = watched;
        stream.Published.Feed.Attach(watched.Probe);
        Add(ApiEventKind.Published, stream.Member!, stream.StreamId);
        Published?.Invoke(stream);
    }

    public void OnUnpublished(PublishTicket stream, CloudMember member, StreamDeleteReason reason)
    {
        if (_streams.Remove(stream, out var watched))
        {
            stream.Published.Feed.Detach(watched.Probe);
            stream.Published.Feed.Routes.IsFrozen = false;
        }

        Add(ApiEventKind.Unpublished, member, stream.StreamId, reason.ToString());
        Unpublished?.Invoke(stream);
    }

    public void OnPlayStarted(PlayTicket play)
    {
        _plays[play] = new WatchedPlay(play, Now);
        Add(ApiEventKind.Played, play.Member!, play.StreamId);
    }

    public void OnPlayStopped(PlayTicket play, CloudMember member)
    {
        _plays.Remove(play);
        Add(ApiEventKind.StoppedPlaying, member, play.StreamId);
    }

    private void Add(ApiEventKind what, CloudMember member, string? streamId = null, string? text = null)
    {
        ChangedRooms.Add(member.Room.Id);
        Events.Add(what, member.Room.Id, member.Ticket.User.Id, streamId, text);
    }
}
