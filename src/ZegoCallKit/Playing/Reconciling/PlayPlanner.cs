namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Compares what should play with what plays, and starts and stops the difference.</summary>
internal static class PlayPlanner
{
    private static readonly List<PlayRecord> None = [];

    public static void Plan(PlayBook book)
    {
        if (!book.NeedsPlan)
        {
            return;
        }

        RefuseBeyondCap(book);
        if (book is { Room: PlayRoomState.Connected, IsOnHold: true })
        {
            StopAll(book);
        }
        else if (book.Room == PlayRoomState.Connected)
        {
            var plan = book.LatestPlan = book.NextNumber();
            Choose(book, plan);
            Stop(book, plan);
            Start(book);
        }

        book.NeedsPlan = false;
    }

    // The cap may have been lowered since the program asked: what waits beyond it would wait for ever. What plays already goes on.
    private static void RefuseBeyondCap(PlayBook book)
    {
        var beyond = book.ManualCount - book.MaxPlays;
        if (beyond <= 0)
        {
            return;
        }

        var waiting = Requested(book);
        foreach (var record in waiting.Skip(Math.Max(0, waiting.Count - beyond)))
        {
            book.Refuse(record.Id, ZegoErrorCode.PlayerCountExceed);
            record.IsManual = false;
            book.Store(record);
        }
    }

    private static void Choose(PlayBook book, long plan)
    {
        book.Chosen.Clear();
        var places = book.Places;
        if (places == 0)
        {
            return;
        }

        foreach (var rank in book.Ranking)
        {
            book.Chosen.Add(book.Find(rank.Id)!);
            if (book.Chosen.Count == places)
            {
                break;
            }
        }

        AddWaiting(book, plan, places);
        foreach (var record in book.Chosen)
        {
            record.ChosenIn = plan;
        }
    }

    // What waits gets a record when it is chosen.
    private static void AddWaiting(PlayBook book, long plan, int places)
    {
        var chosen = book.Chosen;
        if (book.Waiting.Count == 0 || (chosen.Count == places && PlayRank.BestFirst.Compare(chosen[^1].Rank!.Value, book.Waiting.Best) < 0))
        {
            return;
        }

        foreach (var (stream, rank) in book.Waiting.InOrder.Take(places).ToList())
        {
            var at = chosen.Count;
            while (at > 0 && PlayRank.BestFirst.Compare(rank, chosen[at - 1].Rank!.Value) < 0)
            {
                at--;
            }

            if (at == places)
            {
                break;
            }

            var record = book.Create(stream.Id);
            record.ChosenIn = plan;
            book.Store(record);
            chosen.Insert(at, record);
            if (chosen.Count > places)
            {
                chosen.RemoveAt(places);
            }
        }
    }

    private static void StopAll(PlayBook book)
    {
        foreach (var record in book.Engaged)
        {
            if (record.IsActive)
            {
                book.Stop(record);
            }
        }
    }

    // The list is short: every slot belongs to a play, and there are at most twenty. A record that is stopped keeps its place in it.
    private static void Stop(PlayBook book, long plan)
    {
        foreach (var record in book.Engaged)
        {
            if (record.IsActive && (record.IsOutdated || !(record.IsManual || record.ChosenIn == plan)))
            {
                book.Stop(record);
            }
        }

        foreach (var record in book.Engaged)
        {
            if (record.IsActive && record.VideoMuted != record.WantsVideoMuted)
            {
                book.SetVideoMuted(record, record.WantsVideoMuted);
            }
        }
    }

    private static void Start(PlayBook book)
    {
        var free = book.MaxPlays;
        foreach (var record in book.Engaged)
        {
            free -= record.Phase != PlayPhase.Idle ? 1 : 0;
        }

        if (free <= 0)
        {
            return;
        }

        foreach (var requested in Requested(book))
        {
            StartIfIdle(book, requested, ref free);
        }

        foreach (var chosen in book.Chosen)
        {
            StartIfIdle(book, chosen, ref free);
        }
    }

    private static void StartIfIdle(PlayBook book, PlayRecord record, ref int free)
    {
        if (free > 0 && record.Phase == PlayPhase.Idle)
        {
            book.Start(record);
            free--;
        }
    }

    // Mostly empty, because the streams that the program requested are already playing.
    private static List<PlayRecord> Requested(PlayBook book)
    {
        List<PlayRecord>? requested = null;
        foreach (var record in book.Engaged)
        {
            if (record is { IsManual: true, Phase: PlayPhase.Idle })
            {
                (requested ??= []).Add(record);
            }
        }

        requested?.Sort(static (left, right) => left.RequestOrder.CompareTo(right.RequestOrder));
        return requested ?? None;
    }
}
