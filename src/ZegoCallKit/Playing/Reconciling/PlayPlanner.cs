namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Compares what is playing with what should play, and starts and stops the difference.</summary>
internal static class PlayPlanner
{
    public static void Plan(PlayDraft draft)
    {
        RefuseBeyondCap(draft);
        if (draft.State.Room != PlayRoomState.Connected)
        {
            return;
        }

        var engaged = draft.Engaged;
        if (draft.State.IsOnHold)
        {
            StopAll(draft, engaged);
            return;
        }

        var chosen = Choose(draft, PlaySlots.ForPolicy(draft.State, engaged));
        Stop(draft, engaged, chosen);
        Start(draft, engaged, chosen);
    }

    // The cap may have been lowered since the program asked: what waits beyond it would wait for ever. What plays already goes on.
    private static void RefuseBeyondCap(PlayDraft draft)
    {
        var beyond = -draft.State.MaxPlays;
        foreach (var record in draft.Engaged)
        {
            beyond += record.IsManual ? 1 : 0;
        }

        if (beyond <= 0)
        {
            return;
        }

        var waiting = Requested(draft.Engaged);
        foreach (var record in waiting.Skip(Math.Max(0, waiting.Count - beyond)))
        {
            draft.Refuse(record.Id, ZegoErrorCode.PlayerCountExceed);
            draft.Put(record with { IsManual = false });
        }
    }

    private static StreamId[] Choose(PlayDraft draft, int places)
    {
        var chosen = new StreamId[Math.Min(places, draft.RankedCount)];
        var count = 0;
        foreach (var rank in draft.Ranking)
        {
            if (count == chosen.Length)
            {
                break;
            }

            chosen[count++] = rank.Id;
        }

        return chosen;
    }

    private static void StopAll(PlayDraft draft, PlayRecord[] engaged)
    {
        foreach (var record in engaged)
        {
            if (record.IsActive)
            {
                draft.Stop(record);
            }
        }
    }

    // The lists in this class are short: every slot belongs to a play, and there are at most twenty.
    private static void Stop(PlayDraft draft, PlayRecord[] engaged, StreamId[] chosen)
    {
        foreach (var record in engaged)
        {
            if (record.IsActive && (record.IsOutdated || !(record.IsManual || chosen.AsSpan().Contains(record.Id))))
            {
                draft.Stop(record);
            }
        }

        foreach (var record in draft.Engaged)
        {
            if (record.IsActive && record.VideoMuted != record.WantsVideoMuted)
            {
                draft.SetVideoMuted(record, record.WantsVideoMuted);
            }
        }
    }

    private static void Start(PlayDraft draft, PlayRecord[] engaged, StreamId[] chosen)
    {
        var free = draft.State.MaxPlays;
        foreach (var record in draft.Engaged)
        {
            free -= record.Phase != PlayPhase.Idle ? 1 : 0;
        }

        if (free <= 0)
        {
            return;
        }

        foreach (var requested in Requested(engaged))
        {
            StartIfIdle(draft, requested.Id, ref free);
        }

        foreach (var id in chosen)
        {
            StartIfIdle(draft, id, ref free);
        }
    }

    private static void StartIfIdle(PlayDraft draft, StreamId id, ref int free)
    {
        if (free > 0 && draft.Find(id) is { Phase: PlayPhase.Idle } record)
        {
            draft.Start(record);
            free--;
        }
    }

    // The list is mostly empty, because the streams that the program requested are already playing.
    private static List<PlayRecord> Requested(PlayRecord[] engaged)
    {
        List<PlayRecord> requested = [];
        foreach (var record in engaged)
        {
            if (record is { IsManual: true, Phase: PlayPhase.Idle })
            {
                requested.Add(record);
            }
        }

        requested.Sort(static (left, right) => left.RequestOrder.CompareTo(right.RequestOrder));
        return requested;
    }
}
