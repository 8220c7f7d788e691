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
        if (policy.OfAll is { } ofAll)
        {
            SetDecision(book, ofAll);
            return;
        }

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

    private static void SetDecision(PlayBook book, PlayDecision ofAll)
    {
        foreach (var stream in book.Streams.Items)
        {
            var record = book.Find(stream.Id);
            if (record is not null || (ofAll.IsWanted && !book.Waiting.IsLikeOthers(stream)))
            {
                record ??= book.Create(stream.Id);
                record.Decision = ofAll;
                book.Store(record);
            }
        }
    }

    public static void SetPin(PlayBook book, StreamId id, bool isPinned)
    {
        _ = isPinned ? book.Pins.Add(id) : book.Pins.Remove(id);
        RankAgain(book, id);
    }

    public static void SetPriority(PlayBook book, StreamId id, int? priority)
    {
        Set(book.StreamPriorities, id, priority);
        RankAgain(book, id);
    }

    public static void SetPriority(PlayBook book, UserId id, int? priority)
    {
        Set(book.UserPriorities, id, priority);
        foreach (var stream in book.Streams.Items.Where(stream => stream.Publisher.Id == id))
        {
            RankAgain(book, stream.Id);
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

    private static void RankAgain(PlayBook book, StreamId id)
    {
        if ((book.Find(id) ?? (book.Waiting.Contains(id) ? book.Create(id) : null)) is { } record)
        {
            book.Store(record);
        }
    }
}
