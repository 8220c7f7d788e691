using ZegoCallKit.Internal;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Handles the engine's reports and the passing of time. Reports about an attempt that is not the latest are ignored.</summary>
internal static class ReportInputs
{
    public static void OnStarted(PlayDraft draft, StreamId id, long attempt)
    {
        if (Find(draft, id, attempt) is { Phase: PlayPhase.Starting or PlayPhase.Interrupted } record)
        {
            draft.Put(record with { Phase = PlayPhase.Playing, PlayingSince = draft.Now });
        }
    }

    public static void OnInterrupted(PlayDraft draft, StreamId id, long attempt, ZegoErrorCode code)
    {
        if (Find(draft, id, attempt) is { Phase: PlayPhase.Playing } record)
        {
            draft.Put(Healed(draft, record) with { Phase = PlayPhase.Interrupted, PlayingSince = null, LastCode = code });
        }
    }

    public static void OnEnded(PlayDraft draft, StreamId id, long attempt, ZegoErrorCode code)
    {
        var record = Find(draft, id, attempt);
        if (record is null || record.Phase == PlayPhase.Idle)
        {
            return;
        }

        // An attempt that was being stopped, or whose stream is gone, has not failed.
        var isFailure = record.IsActive && !record.IsOutdated;
        record = Healed(draft, record);
        draft.Put((isFailure ? Failed(draft, record, code) : record) with { Phase = PlayPhase.Idle, PlayingSince = null, Loudness = 0 });
        draft.State = draft.State with { Meters = draft.State.Meters.Remove(id) };
    }

    public static void ReleaseDueRetries(PlayDraft draft)
    {
        while (draft.NextRetry is { } retry && retry.At <= draft.Now)
        {
            draft.Put(draft.Find(retry.Id)! with { RetryAt = null });
        }
    }

    private static PlayRecord? Find(PlayDraft draft, StreamId id, long attempt) =>
        draft.Find(id) is { } record && record.Attempt == attempt ? record : null;

    private static PlayRecord Healed(PlayDraft draft, PlayRecord record) =>
        draft.Now - record.PlayingSince >= draft.State.Retry.LongestDelay ? record.Forgiven() : record;

    // The failure of a play that the program requested is reported to the program; whether the policy wants the stream is decided separately.
    private static PlayRecord Failed(PlayDraft draft, PlayRecord record, ZegoErrorCode code)
    {
        var failures = record.Failures + 1;
        var failed = record with { IsManual = false, Failures = failures, LastCode = code };
        if (record.Stream is null)
        {
            return failed;
        }

        var retry = draft.State.Retry;
        return PlayFailures.CanHeal(code) && failures < retry.MaxAttempts
            ? failed with { RetryAt = draft.Now + Backoff.Delay(retry.FirstDelay, retry.LongestDelay, failures, draft.State.Seed, record.Stream.Id.Value, record.Stream.Generation) }
            : failed with { HasGivenUp = true };
    }
}
