using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Rooms.Tracking;

/// <summary>
/// Tracks the streams of one room from the engine's reports. Each method returns the changes, which are <see langword="null"/> when the report changed nothing. The cost of a report
/// does not depend on the number of streams.
/// </summary>
/// <param name="self">The local user, whose streams are never listed.</param>
internal sealed class StreamTracker(UserId self)
{
    /// <summary>The number of ended streams whose generation is kept, which limits the memory that short-lived streams can take.</summary>
    public const int RememberedGenerations = 16_384;

    /// <summary>The number of unknown streams for which an extra info is kept.</summary>
    public const int WaitingInfos = 64;

    /// <summary>How long an extra info is kept for its stream: longer than any reordering, shorter than a reconnection.</summary>
    public static readonly TimeSpan InfoLifetime = TimeSpan.FromSeconds(10);

    private readonly GenerationMemory _generations = new(RememberedGenerations);
    private readonly PublisherCounts _publishers = new();
    private PendingExtraInfos _early = new(WaitingInfos, InfoLifetime);

    /// <summary>Gets the streams of the other users.</summary>
    public TrackedSet<StreamId, StreamInfo> Streams { get; } = new();

    /// <summary>Returns whether a user publishes a stream.</summary>
    public bool IsPublishing(UserId user) => _publishers.Has(user);

    /// <summary>Adds streams. Known streams change nothing; a known id from another publisher is a new stream.</summary>
    public ChangeSet<StreamInfo>? Add(IReadOnlyList<EngineStreamInfo> streams, DateTimeOffset now)
    {
        using var edit = Streams.Edit();
        for (var i = 0; i < streams.Count; i++)
        {
            if (!IsOwn(streams[i]))
            {
                TryAdd(streams[i], isInferred: false, now);
            }
        }

        return Streams.Commit();
    }

    /// <summary>Removes streams. Unknown streams change nothing, nor do reports about an earlier publisher of the id.</summary>
    /// <param name="streams">The streams that ended.</param>
    /// <param name="reasons">The reason why each stream ended; may be shorter than the list of streams.</param>
    public ChangeSet<StreamInfo>? Delete(IReadOnlyList<EngineStreamInfo> streams, IReadOnlyList<StreamDeleteReason> reasons)
    {
        using var edit = Streams.Edit();
        for (var i = 0; i < streams.Count; i++)
        {
            // After another publisher has taken over the id, the end of the earlier publisher's stream may be reported late.
            if (Streams.Find(StreamId.FromEngine(streams[i].Id)) is { } known && IsAbout(streams[i], known))
            {
                Remove(known, i < reasons.Count ? Translate(reasons[i]) : StreamRemovalReason.Unknown);
            }
        }

        return Streams.Commit();
    }

    /// <summary>Removes the streams of publishers who have left the room.</summary>
    public ChangeSet<StreamInfo>? DeleteOf(IReadOnlyCollection<UserId> publishers)
    {
        var gone = publishers.Where(_publishers.Has).ToHashSet();
        if (gone.Count == 0)
        {
            return null;
        }

        using var edit = Streams.Edit();
        foreach (var stream in Streams.InOrder)
        {
            if (gone.Contains(stream.Publisher.Id))
            {
                Remove(stream, StreamRemovalReason.Unknown);
            }
        }

        return Streams.Commit();
    }

    /// <summary>Updates the extra infos of streams. An info for a stream that is not known yet is kept for it.</summary>
    public ChangeSet<StreamInfo>? UpdateExtraInfo(IReadOnlyList<EngineStreamInfo> streams, DateTimeOffset now)
    {
        using var edit = Streams.Edit();
        foreach (var stream in streams)
        {
            if (IsOwn(stream))
            {
                continue;
            }

            if (Streams.Find(StreamId.FromEngine(stream.Id)) is { } known && IsAbout(stream, known))
            {
                Put(known, known with { ExtraInfo = stream.ExtraInfo });
            }
            else
            {
                _early = _early.Keep(stream, now);
            }
        }

        return Streams.Commit();
    }

    /// <summary>
    /// Compares the streams with the room's full list after an outage: adds missed streams as inferred, removes those that are gone, and keeps the others with their
    /// generation and an updated extra info.
    /// </summary>
    public ChangeSet<StreamInfo>? Reconcile(IReadOnlyList<EngineStreamInfo> streams, DateTimeOffset now)
    {
        using var edit = Streams.Edit();
        var others = streams.Where(stream => !IsOwn(stream)).ToList();
        var present = others.Select(static stream => StreamId.FromEngine(stream.Id)).ToHashSet();
        foreach (var stream in Streams.InOrder)
        {
            if (!present.Contains(stream.Id))
            {
                Remove(stream, StreamRemovalReason.MissingAfterReconnect);
            }
        }

        foreach (var stream in others)
        {
            if (!TryAdd(stream, isInferred: true, now))
            {
                Refresh(stream);
            }
        }

        return Streams.Commit();
    }

    /// <summary>Removes all streams when the session has ended.</summary>
    public ChangeSet<StreamInfo>? Clear()
    {
        using var edit = Streams.Edit();
        foreach (var stream in Streams.InOrder)
        {
            Remove(stream, StreamRemovalReason.SessionEnded);
        }

        return Streams.Commit();
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

    // A report without a publisher can only refer to the known stream.
    private static bool IsAbout(EngineStreamInfo reported, StreamInfo known) =>
        reported.User.Id.Length == 0 || string.Equals(known.Publisher.Id.Value, reported.User.Id, StringComparison.Ordinal);

    private bool IsOwn(EngineStreamInfo stream) => string.Equals(stream.User.Id, self.Value, StringComparison.Ordinal);

    // Returns whether the stream was added: a known stream of the same publisher is not.
    private bool TryAdd(EngineStreamInfo reported, bool isInferred, DateTimeOffset now)
    {
        var id = StreamId.FromEngine(reported.Id);
        if (Streams.Find(id) is { } known)
        {
            if (IsAbout(reported, known))
            {
                return false;
            }

            Remove(known, StreamRemovalReason.TakenOver);
        }

        _early = _early.Extract(reported, now, out var extraInfo);

        // A full list is always current; only an addition can be older than an info that arrived before it.
        var stream = reported.ToStreamInfo(isInferred ? reported.ExtraInfo : extraInfo, _generations.Next(id), isInferred);
        Streams.TryAdd(id, stream, now);
        _publishers.Add(stream.Publisher.Id);
        return true;
    }

    private void Remove(StreamInfo known, StreamRemovalReason reason)
    {
        Streams.Remove(known.Id, known with { RemovedBecause = reason });
        _publishers.Remove(known.Publisher.Id);
        _generations.Remember(known.Id, known.Generation);
    }

    // Updates a known stream from a full list, which is always current.
    private void Refresh(EngineStreamInfo reported)
    {
        var known = Streams.Find(StreamId.FromEngine(reported.Id))!;
        var publisher = reported.User.Id.Length == 0 ? known.Publisher : reported.User.ToRoomUser();
        Put(known, known with { ExtraInfo = reported.ExtraInfo, Publisher = publisher });
    }

    private void Put(StreamInfo known, StreamInfo updated)
    {
        if (updated != known)
        {
            Streams.Update(known.Id, updated, known);
        }
    }
}
