namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Handles the program's own requests to play, stop and release streams.</summary>
internal static class RequestInputs
{
    public static void Play(PlayDraft draft, StreamId id, bool videoMuted)
    {
        var record = draft.Find(id);
        if (record is { IsManual: true })
        {
            draft.Put(record with { ManualVideoMuted = videoMuted });
            return;
        }

        if (draft.Engaged.Count(other => other.IsManual) >= draft.State.MaxPlays)
        {
            draft.Refuse(id, ZegoErrorCode.PlayerCountExceed);
            return;
        }

        var request = draft.NextNumber();
        record ??= new PlayRecord { Id = id, Arrival = request };
        draft.Put(record.Forgiven() with { IsManual = true, ManualVideoMuted = videoMuted, RequestOrder = request });
    }

    public static void Stop(PlayDraft draft, StreamId id)
    {
        if (draft.Find(id) is not { } record)
        {
            return;
        }

        // A stop by the program is executed immediately, whether the room is connected or not.
        var stopped = record with { IsManual = false, IsHeld = record.Stream is not null };
        if (stopped.IsActive)
        {
            draft.Stop(stopped);
        }
        else
        {
            draft.Put(stopped);
        }
    }

    public static void Release(PlayDraft draft, StreamId id)
    {
        if (draft.Find(id) is { } record)
        {
            draft.Put(record.Forgiven() with { IsManual = false });
        }
    }

    public static void EndRoom(PlayDraft draft)
    {
        foreach (var record in draft.Engaged.Where(record => record.IsManual && !record.IsActive))
        {
            draft.Refuse(record.Id, ZegoErrorCode.NotLoginRoom);
        }

        draft.Forget();
        draft.State = PlayState.Begin(
            new AutoPlayOptions { Policy = draft.State.Policy, MaxPlays = draft.State.MaxPlays, Retry = draft.State.Retry },
            draft.State.Seed) with
        { Room = PlayRoomState.Ended };
    }
}
