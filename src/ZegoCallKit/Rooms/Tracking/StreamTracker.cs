using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using Step = (ZegoCallKit.Rooms.Tracking.StreamTracker Next, ZegoCallKit.Collections.ChangeSet<ZegoCallKit.StreamInfo>? Changes);

namespace ZegoCallKit.Rooms.Tracking;

/// <summary>
/// Tracks the streams of one room from the engine's reports. Immutable: every step returns the next tracker and the changes,
/// which are <see langword="null"/> when the report changed nothing. The cost of a step does not depend on the number of streams. All versions of one tracker share the memory of
/// ended generations: it only grows them, and copying it was half the cost of a stream that ends.
/// </summary>
internal sealed record StreamTracker
{
    /// <summary>The number of ended streams whose generation is kept, which limits the memory that short-lived streams can take.</summary>
    public const int RememberedGenerations = 16_384;

    /// <summary>The number of unknown streams for which an extra info is kept.</summary>
    public const int WaitingInfos = 64;

    /// <summary>How long an extra info is kept for its stream: longer than any reordering, shorter than a reconnection.</summary>
    public static readonly TimeSpan InfoLifetime = TimeSpan.FromSeconds(10);

    private readonly UserId _self;
    private readonly GenerationMemory _generations = new(RememberedGenerations);
    private PendingExtraInfos _early = new(WaitingInfos, InfoLifetime);

    private StreamTracker(UserId self) => _self = self;

    /// <summary>Gets the streams of the other users.</summary>
    public SetSnapshot<StreamId, StreamInfo> Current { get; private init; } = SetSnapshot<StreamId, StreamInfo>.Empty;

    /// <summary>Creates the tracker of a room without streams.</summary>
    /// <param name="self">The local user, whose streams are never listed.</param>
    public static StreamTracker Begin(UserId self) => new(self);

    /// <summary>Adds streams. Known streams change nothing; a known id from another publisher is a new stream.</summary>
    public Step Add(IReadOnlyList<EngineStreamInfo> streams, DateTimeOffset now)
    {
        var draft = new StreamDraft(Current, _generations, _early);
        foreach (var stream in Others(streams))
        {
            draft.Add(stream, inferred: false, now);
        }

        return Commit(draft);
    }

    /// <summary>Removes streams. Unknown streams change nothing, nor do reports about an earlier publisher of the id.</summary>
    /// <param name="streams">The streams that ended.</param>
    /// <param name="reasons">The reason why each stream ended; may be shorter than the list of streams.</param>
    public Step Delete(IReadOnlyList<EngineStreamInfo> streams, IReadOnlyList<StreamDeleteReason> reasons)
    {
        var draft = new StreamDraft(Current, _generations, _early);
        for (var i = 0; i < streams.Count; i++)
        {
            draft.Delete(streams[i], i < reasons.Count ? Translate(reasons[i]) : StreamRemovalReason.Unknown);
        }

        return Commit(draft);
    }

    /// <summary>Removes the streams of publishers who have left the room.</summary>
    public Step DeleteOf(IReadOnlySet<UserId> publishers)
    {
        var draft = new StreamDraft(Current, _generations, _early);
        foreach (var stream in Current.InOrder.Where(stream => publishers.Contains(stream.Publisher.Id)))
        {
            draft.Remove(stream, StreamRemovalReason.Unknown);
        }

        return Commit(draft);
    }

    /// <summary>Updates the extra infos of streams. An info for a stream that is not known yet is kept for it.</summary>
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
    /// Compares the streams with the room's full list after an outage: adds missed streams as inferred, removes those that are gone, and keeps the others with their
    /// generation and an updated extra info.
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

    /// <summary>Removes all streams when the session has ended.</summary>
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
        var next = this with { Current = snapshot, _early = draft.Early };
        return (next, changes);
    }
}
