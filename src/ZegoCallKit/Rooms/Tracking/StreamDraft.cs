using ZegoCallKit.Collections;
using ZegoCallKit.Engine;

namespace ZegoCallKit.Rooms.Tracking;

/// <summary>Represents one step of the stream tracker while it is being built.</summary>
internal sealed class StreamDraft(SetSnapshot<StreamId, StreamInfo> before, GenerationMemory generations, PendingExtraInfos early)
{

    public SetDraft<StreamId, StreamInfo> Set { get; } = new(before);

    public PendingExtraInfos Early { get; private set; } = early;

    /// <summary>Adds a stream; returns false if it is already known.</summary>
    public bool Add(EngineStreamInfo reported, bool inferred, DateTimeOffset now)
    {
        var id = StreamId.FromEngine(reported.Id);
        if (Set.Find(id) is { } known)
        {
            if (IsAbout(reported, known))
            {
                return false;
            }

            Remove(known, StreamRemovalReason.TakenOver);
        }

        Early = Early.Extract(reported, now, out var extraInfo);
        Set.Add(id, new StreamInfo
        {
            Id = id,
            Publisher = reported.User.ToRoomUser(),
            // A full list is always current; only an addition can be older than an info that arrived before it.
            ExtraInfo = inferred ? reported.ExtraInfo : extraInfo,
            Generation = generations.Next(id),
            IsInferred = inferred,
        });
        return true;
    }

    public void Delete(EngineStreamInfo reported, StreamRemovalReason reason)
    {
        var known = Set.Find(StreamId.FromEngine(reported.Id));

        // After another publisher has taken over the id, the end of the earlier publisher's stream may be reported late.
        if (known is not null && IsAbout(reported, known))
        {
            Remove(known, reason);
        }
    }

    public void Remove(StreamInfo known, StreamRemovalReason reason)
    {
        Set.Remove(known.Id, known with { RemovedBecause = reason });
        generations.Remember(known.Id, known.Generation);
    }

    public void SetExtraInfo(EngineStreamInfo reported, DateTimeOffset now)
    {
        var known = Set.Find(StreamId.FromEngine(reported.Id));
        if (known is null || !IsAbout(reported, known))
        {
            Early = Early.Keep(reported, now);
        }
        else
        {
            Put(known, known with { ExtraInfo = reported.ExtraInfo });
        }
    }

    /// <summary>Updates a known stream from a full list, which is always current.</summary>
    public void Refresh(EngineStreamInfo reported)
    {
        var known = Set.Find(StreamId.FromEngine(reported.Id))!;
        var publisher = reported.User.Id.Length == 0 ? known.Publisher : reported.User.ToRoomUser();
        Put(known, known with { ExtraInfo = reported.ExtraInfo, Publisher = publisher });
    }

    // A report without a publisher can only refer to the known stream.
    private static bool IsAbout(EngineStreamInfo reported, StreamInfo known) =>
        reported.User.Id.Length == 0 || known.Publisher.Id == UserId.FromEngine(reported.User.Id);

    private void Put(StreamInfo known, StreamInfo updated)
    {
        if (updated != known)
        {
            Set.Update(known.Id, updated, known);
        }
    }
}
