using ZegoCallKit.Collections;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Handles the inputs about streams of the room. A stream that the policy does not want needs no record, nor does one that waits like all others.</summary>
internal static class StreamInputs
{
    public static void Change(PlayBook book, ChangeSet<StreamInfo> changes, PlayDecisions decisions)
    {
        if (changes.IsSnapshot)
        {
            RemoveAllBut(book, changes);
        }
        else if (changes.Version <= book.StreamsVersion)
        {
            return;
        }

        book.StreamsVersion = changes.Version;
        for (var i = 0; i < changes.Changes.Length; i++)
        {
            var change = changes.Changes[i];
            if (change.Reason == ChangeReason.Remove)
            {
                Remove(book, change.Current);
            }
            else
            {
                Put(book, change.Current, decisions[i]);
            }
        }
    }

    private static void RemoveAllBut(PlayBook book, ChangeSet<StreamInfo> snapshot)
    {
        var present = snapshot.Changes.Select(static change => change.Current.Id).ToHashSet();
        foreach (var record in book.Records.Values.OrderBy(static record => record.Arrival).ToList())
        {
            if (record.Stream is not null && !present.Contains(record.Id))
            {
                Remove(book, record.Stream);
            }
        }
    }

    private static void Put(PlayBook book, StreamInfo stream, PlayDecision decision)
    {
        if (book.Find(stream.Id) is not { } record)
        {
            if (decision is { IsWanted: false, IsFaulted: false })
            {
                return;
            }

            if (book.Waiting.IsLikeOthers(stream))
            {
                book.NeedsPlan |= book.Waiting.IsBetter(stream.Id);
                return;
            }

            record = book.Create(stream.Id);
        }
        else if (record.Stream is { } before)
        {
            if (before.Generation == stream.Generation)
            {
                Update(book, record, stream, decision);
                return;
            }

            Remove(book, before);
            Arrive(book, record, stream);
        }
        else
        {
            Arrive(book, record, stream);
        }

        record.Stream = stream;
        record.Decision = decision;
        book.Store(record);
    }

    private static void Update(PlayBook book, PlayRecord record, StreamInfo stream, PlayDecision decision)
    {
        if (record.Stream != stream)
        {
            record.Stream = stream;
            record.Decision = decision;
            book.Store(record);
        }
    }

    private static void Arrive(PlayBook book, PlayRecord record, StreamInfo stream)
    {
        book.Move(record, book.ArrivalOf(stream.Id));

        // A play that the program requested before the stream appeared is now a play of this generation.
        record.AttemptGeneration = record.IsActive && record.AttemptGeneration == 0 ? stream.Generation : record.AttemptGeneration;
    }

    private static void Remove(PlayBook book, StreamInfo stream)
    {
        if (book.Find(stream.Id) is not { Stream: { } known } record || known.Generation != stream.Generation)
        {
            return;
        }

        if (record.IsManual && !record.IsActive)
        {
            book.Refuse(record.Id, ZegoErrorCode.PlayerPlayStreamNotExist);
        }

        // A play that is still running is outdated now, and the planner stops it.
        book.Forgive(record);
        LoudnessInputs.Forget(book, record);
        record.Stream = null;
        record.Decision = default;
        record.IsManual = false;
        book.Store(record);
    }
}
