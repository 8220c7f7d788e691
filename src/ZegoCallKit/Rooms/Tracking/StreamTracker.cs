using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using Step = (ZegoCallKit.Rooms.Tracking.StreamTracker Next, ZegoCallKit.Collections.ChangeSet<ZegoCallKit.StreamInfo>? Changes);

namespace ZegoCallKit.Rooms.Tracking;

/// <summary>
/// Keeps the streams of one room from what the engine reports. Immutable: every step gives the next tracker and the changes,
/// which are <see langword="null"/> when the report was no news. A step costs the same however many streams there are.
/// </summary>
internal sealed record StreamTracker
{
    /// <summary>How many departed streams keep their generation, and so the most memory that short-lived streams can take.</summary>
    public const int RememberedGenerations = 16_384;

    /// <summary>For how many unknown streams an extra info waits.</summary>
    public const int WaitingInfos = 64;

    /// <summary>How long an extra info waits for its stream: longer than any reordering, shorter than a reconnect.</summary>
    public static readonly TimeSpan InfoLifetime = TimeSpan.FromSeconds(10);

    private readonly UserId _self;
    private GenerationMemory _generations = new(RememberedGenerations);
    private EarlyInfos _early = new(WaitingInfos, InfoLifetime);

    private StreamTracker(UserId self) => _self = self;

    /// <summary>The streams of others.</summary>
    public SetSnapshot<StreamId, StreamInfo> Current { get; private init; } = SetSnapshot<StreamId, StreamInfo>.Empty;

    /// <summary>A room with no streams.</summary>
    /// <param name="self">The local user, whose streams are never listed.</param>
    public static StreamTracker Begin(UserId self) => new(self);

    /// <summary>Streams came. Known ones change nothing; a known id from another publisher is another stream.</summary>
    public Step Add(IReadOnlyList<EngineStreamInfo> streams, DateTimeOffset now)
    {
        var draft = new StreamDraft(Current, _generations, _early);
        foreach (var stream in Others(streams))
        {
            draft.Add(stream, inferred: false, now);
        }

        return Commit(draft);
    }

    /// <summary>Streams went. Unknown ones change nothing, and so does news of an earlier publisher of the id.</summary>
    /// <param name="streams">Which.</param>
    /// <param name="reasons">Why each went; may be shorter.</param>
    public Step Delete(IReadOnlyList<EngineStreamInfo> streams, IReadOnlyList<StreamDeleteReason> reasons)
    {
        var draft = new StreamDraft(Current, _generations, _early);
        for (var i = 0; i < streams.Count; i++)
        {
            draft.Delete(streams[i], i < reasons.Count ? Translate(reasons[i]) : StreamRemovalReason.Unknown);
        }

        return Commit(draft);
    }

    /// <summary>Publishers left the room, which ends their streams.</summary>
    public Step DeleteOf(IReadOnlySet<UserId> publishers)
    {
        var draft = new StreamDraft(Current, _generations, _early);
        foreach (var stream in Current.InOrder.Where(stream => publishers.Contains(stream.Publisher.Id)))
        {
            draft.Remove(stream, StreamRemovalReason.Unknown);
        }

        return Commit(draft);
    }

    /// <summary>Publishers changed their extra infos. One for a stream that is not known yet waits for it.</summary>
    public Step UpdateExtraInfo(IReadOnlyList<EngineStreamInfo> streams, DateTimeOffset now)
    {
        var draft = new StreamDraft(Current, _generations, _early);
        foreach (var stream in Others(streams))
        {
            draft.SetExtraInfo(stream, now);
        }

        return Commit(draft);
    }

    /// <summary>
    /// Compares with the room's whole list after an outage: adds what was missed as inferred, removes what vanished, keeps the rest with its
    /// generation and brings its extra info up to date.
    /// </summary>
    public Step Reconcile(IReadOnlyList<EngineStreamInfo> streams, DateTimeOffset now)
    {
        var draft = new StreamDraft(Current, _generations, _early);
        var others = Others(streams).ToList();
        var present = others.Select(stream => StreamId.FromEngine(stream.Id)).ToHashSet();
        foreach (var stream in Current.InOrder.Where(stream => !present.Contains(stream.Id)))
        {
            draft.Remove(stream, StreamRemovalReason.MissingAfterReconnect);
        }

        foreach (var stream in others)
        {
            if (!draft.Add(stream, inferred: true, now))
            {
                draft.Refresh(stream);
            }
        }

        return Commit(draft);
    }

    /// <summary>The session is over: nothing is left.</summary>
    public Step Clear()
    {
        var draft = new StreamDraft(Current, _generations, _early);
        foreach (var stream in Current.InOrder)
        {
            draft.Remove(stream, StreamRemovalReason.SessionEnded);
        }

        return Commit(draft);
    }

    private static StreamRemovalReason Translate(StreamDeleteReason reason) => reason switch
    {
        StreamDeleteReason.UserStopped => StreamRemovalReason.PublisherStopped,
        StreamDeleteReason.HeartbeatTimeout => StreamRemovalReason.PublisherTimedOut,
        StreamDeleteReason.LoggedInAgain => StreamRemovalReason.PublisherLoggedInAgain,
        StreamDeleteReason.KickedOut => StreamRemovalReason.PublisherKickedOut,
        StreamDeleteReason.Disconnected => StreamRemovalReason.PublisherDisconnected,
        StreamDeleteReason.RemovedByServer => StreamRemovalReason.RemovedByServer,
        _ => StreamRemovalReason.Unknown,
    };

    private IEnumerable<EngineStreamInfo> Others(IReadOnlyList<EngineStreamInfo> streams) =>
        streams.Where(stream => UserId.FromEngine(stream.User.Id) != _self);

    private Step Commit(StreamDraft draft)
    {
        var (snapshot, changes) = draft.Set.Commit();
        var next = this with { Current = snapshot, _generations = draft.Generations, _early = draft.Early };
        return (next, changes);
    }
}
