using ZegoCallKit.Collections;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Handles streams that appear, change and end.</summary>
internal static class StreamInputs
{
    public static void Change(PlayDraft draft, ChangeSet<StreamInfo> changes)
    {
        if (changes.IsSnapshot)
        {
            RemoveAllBut(draft, changes);
        }
        else if (changes.Version <= draft.State.StreamsVersion)
        {
            return;
        }

        draft.State = draft.State with { StreamsVersion = changes.Version };
        foreach (var change in changes.Changes)
        {
            if (change.Reason == ChangeReason.Remove)
            {
                Remove(draft, change.Current);
            }
            else
            {
                Put(draft, change.Current);
            }
        }
    }

    private static void RemoveAllBut(PlayDraft draft, ChangeSet<StreamInfo> snapshot)
    {
        var present = snapshot.Changes.Select(change => change.Current.Id).ToHashSet();
        foreach (var record in draft.All)
        {
            if (record.Stream is not null && !present.Contains(record.Id))
            {
                Remove(draft, record.Stream);
            }
        }
    }

    private static void Put(PlayDraft draft, StreamInfo stream)
    {
        var known = draft.Find(stream.Id);
        if (known?.Stream is { } before && before.Generation == stream.Generation)
        {
            if (before != stream)
            {
                draft.Put(known with { Stream = stream, Decision = draft.Judge(stream) });
            }

            return;
        }

        if (known?.Stream is not null)
        {
            Remove(draft, known.Stream);
            known = draft.Find(stream.Id);
        }

        var arrival = draft.NextNumber();
        var record = known ?? new PlayRecord { Id = stream.Id, Arrival = arrival };

        // A play that the program requested before the stream appeared is now a play of this generation.
        var generation = record.IsActive && record.AttemptGeneration == 0 ? stream.Generation : record.AttemptGeneration;
        draft.Put(record with { Stream = stream, Arrival = arrival, Decision = draft.Judge(stream), AttemptGeneration = generation });
    }

    private static void Remove(PlayDraft draft, StreamInfo stream)
    {
        if (draft.Find(stream.Id) is not { Stream: { } known } record || known.Generation != stream.Generation)
        {
            return;
        }

        if (record.IsManual && !record.IsActive)
        {
            draft.Refuse(record.Id, ZegoErrorCode.PlayerPlayStreamNotExist);
        }

        // A play that is still running is outdated now, and the planner stops it.
        draft.Put(record.Forgiven() with { Stream = null, Decision = default, Loudness = 0, IsManual = false });
    }
}
