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
        var chosen = draft.Ranking.Take(PlaySlots.ForPolicy(draft.State, engaged)).Select(rank => rank.Id).ToList();
        Stop(draft, engaged, chosen.ToHashSet());
        Start(draft, engaged, chosen);
    }

    private static void Stop(PlayDraft draft, IReadOnlyList<PlayRecord> engaged, HashSet<StreamId> chosen)
    {
        foreach (var record in engaged.Where(record => record.IsActive && (record.IsOutdated || !(record.IsManual || chosen.Contains(record.Id)))))
        {
            draft.Stop(record);
        }

        foreach (var record in draft.Engaged.Where(record => record.IsActive && record.VideoMuted != record.WantsVideoMuted))
        {
            draft.SetVideoMuted(record, record.WantsVideoMuted);
        }
    }

    private static void Start(PlayDraft draft, IReadOnlyList<PlayRecord> engaged, List<StreamId> chosen)
    {
        var free = draft.State.MaxPlays - draft.Engaged.Count(record => record.Phase != PlayPhase.Idle);
        var requested = engaged.Where(record => record.IsManual).OrderBy(record => record.RequestOrder).Select(record => record.Id);
        foreach (var id in requested.Concat(chosen))
        {
            if (free <= 0)
            {
                return;
            }

            if (draft.Find(id) is { Phase: PlayPhase.Idle } record)
            {
                draft.Start(record);
                free--;
            }
        }
    }
}
