namespace ZegoCallKit.Streams.Reconciling;

/// <summary>Compares what plays with what should, and starts and stops the difference.</summary>
internal static class PlayPlanner
{
    public static void Plan(PlayDraft draft)
    {
        if (draft.State.Room != PlayRoomState.Connected)
        {
            return;
        }

        var engaged = draft.Engaged;
        var chosen = Choose(draft, PlaySlots.ForPolicy(draft.State, engaged));
        Stop(draft, engaged, chosen);
        Start(draft, engaged, chosen);
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

    // The lists of this class are short, for a place is taken by a play: at most twenty.
    private static void Stop(PlayDraft draft, IReadOnlyList<PlayRecord> engaged, StreamId[] chosen)
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

    private static void Start(PlayDraft draft, IReadOnlyList<PlayRecord> engaged, StreamId[] chosen)
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

        foreach (var id in Requested(engaged).Concat(chosen))
        {
            if (free > 0 && draft.Find(id) is { Phase: PlayPhase.Idle } record)
            {
                draft.Start(record);
                free--;
            }
        }
    }

    private static IEnumerable<StreamId> Requested(IReadOnlyList<PlayRecord> engaged) =>
        engaged.Where(record => record.IsManual).OrderBy(record => record.RequestOrder).Select(record => record.Id);
}
