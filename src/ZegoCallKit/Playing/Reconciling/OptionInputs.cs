namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Handles changes of the options, pins and priorities.</summary>
internal static class OptionInputs
{
    public static void SetOptions(PlayBook book, AutoPlayOptions options, PlayDecisions decisions)
    {
        book.Retry = options.Retry;
        SetMaxPlays(book, options.MaxPlays);
        SetPolicy(book, options.Policy, decisions);
    }

    public static void SetMaxPlays(PlayBook book, int maxPlays)
    {
        book.MaxPlays = maxPlays;
        book.NeedsPlan = true;
    }

    public static void SetPolicy(PlayBook book, PlayPolicy policy, PlayDecisions decisions)
    {
        book.Policy = policy;
        book.NeedsPlan = true;
        for (var i = 0; i < decisions.Streams.Count; i++)
        {
            var decision = decisions[i];
            var record = book.Find(decisions.Streams[i].Id);
            if (record is null && decision is { IsWanted: false, IsFaulted: false })
            {
                continue;
            }

            record ??= book.Create(decisions.Streams[i].Id);
            record.Decision = decision;
            book.Store(record);
        }
    }

    public static void SetPin(PlayBook book, StreamId id, bool isPinned)
    {
        _ = isPinned ? book.Pins.Add(id) : book.Pins.Remove(id);
        RankAgain(book, book.Find(id));
    }

    public static void SetPriority(PlayBook book, StreamId id, int? priority)
    {
        Set(book.StreamPriorities, id, priority);
        RankAgain(book, book.Find(id));
    }

    public static void SetPriority(PlayBook book, UserId id, int? priority)
    {
        Set(book.UserPriorities, id, priority);
        foreach (var record in book.Records.Values.Where(record => record.Stream?.Publisher.Id == id).ToList())
        {
            RankAgain(book, record);
        }
    }

    private static void Set<T>(Dictionary<T, int> priorities, T id, int? priority)
        where T : notnull
    {
        if (priority is { } value)
        {
            priorities[id] = value;
        }
        else
        {
            priorities.Remove(id);
        }
    }

    private static void RankAgain(PlayBook book, PlayRecord? record)
    {
        if (record is not null)
        {
            book.Store(record);
        }
    }
}
