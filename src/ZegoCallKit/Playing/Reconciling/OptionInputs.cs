namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Handles changes of the options, pins and priorities.</summary>
internal static class OptionInputs
{
    public static void SetOptions(PlayDraft draft, AutoPlayOptions options)
    {
        draft.State = draft.State with { MaxPlays = options.MaxPlays, Retry = options.Retry };
        SetPolicy(draft, options.Policy);
    }

    public static void SetPolicy(PlayDraft draft, PlayPolicy policy)
    {
        draft.State = draft.State with { Policy = policy };
        foreach (var record in draft.All)
        {
            if (record.Stream is not null)
            {
                draft.Put(record with { Decision = draft.Judge(record.Stream) });
            }
        }
    }

    public static void SetPin(PlayDraft draft, StreamId id, bool isPinned)
    {
        var pins = draft.State.Pins;
        draft.State = draft.State with { Pins = isPinned ? pins.Add(id) : pins.Remove(id) };
        RankAgain(draft, draft.Find(id));
    }

    public static void SetPriority(PlayDraft draft, StreamId id, int? priority)
    {
        var priorities = draft.State.StreamPriorities;
        draft.State = draft.State with { StreamPriorities = priority is { } value ? priorities.SetItem(id, value) : priorities.Remove(id) };
        RankAgain(draft, draft.Find(id));
    }

    public static void SetPriority(PlayDraft draft, UserId id, int? priority)
    {
        var priorities = draft.State.UserPriorities;
        draft.State = draft.State with { UserPriorities = priority is { } value ? priorities.SetItem(id, value) : priorities.Remove(id) };
        foreach (var record in draft.All)
        {
            if (record.Stream?.Publisher.Id == id)
            {
                RankAgain(draft, record);
            }
        }
    }

    private static void RankAgain(PlayDraft draft, PlayRecord? record)
    {
        if (record is not null)
        {
            draft.Put(record);
        }
    }
}
