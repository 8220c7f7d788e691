namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Handles the program's requests, and what happens to the room.</summary>
internal static class RequestInputs
{
    public static void Play(PlayBook book, StreamId id, bool videoMuted)
    {
        var record = book.Find(id);
        if (record is { IsManual: true })
        {
            record.ManualVideoMuted = videoMuted;
            book.Store(record);
            return;
        }

        if (book.ManualCount >= book.MaxPlays)
        {
            book.Refuse(id, ZegoErrorCode.PlayerCountExceed);
            return;
        }

        record ??= book.Create(id);
        book.Forgive(record);
        record.IsManual = true;
        record.ManualVideoMuted = videoMuted;
        record.RequestOrder = book.NextNumber();
        book.Store(record);
    }

    public static void Stop(PlayBook book, StreamId id)
    {
        // A stream that nobody wants now is not wanted later, either.
        if ((book.Find(id) ?? (book.Streams.Contains(id) ? book.Create(id) : null)) is not { } record)
        {
            return;
        }

        // A stop by the program is executed immediately, whether the room is connected or not.
        record.IsManual = false;
        record.IsHeld = record.Stream is not null;
        if (record.IsActive)
        {
            book.Stop(record);
        }
        else
        {
            book.Store(record);
        }
    }

    public static void Release(PlayBook book, StreamId id)
    {
        if (book.Find(id) is { } record)
        {
            book.Forgive(record);
            record.IsManual = false;
            book.Store(record);
        }
    }

    public static void SetRoom(PlayBook book, PlayRoomState room)
    {
        book.Room = room;
        book.NeedsPlan = true;
    }

    public static void SetOnHold(PlayBook book, bool isOnHold)
    {
        book.IsOnHold = isOnHold;
        book.NeedsPlan = true;
    }

    public static void EndRoom(PlayBook book)
    {
        foreach (var record in book.Engaged)
        {
            if (record is { IsManual: true, IsActive: false })
            {
                book.Refuse(record.Id, ZegoErrorCode.NotLoginRoom);
            }
        }

        book.Clear();
        book.Room = PlayRoomState.Ended;
        book.IsOnHold = false;
    }
}
