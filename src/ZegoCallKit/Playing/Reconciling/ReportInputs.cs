using ZegoCallKit.Internal;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Handles what the engine reports about plays. A report about an earlier attempt is ignored.</summary>
internal static class ReportInputs
{
    public static void OnStarted(PlayBook book, StreamId id, long attempt)
    {
        if (Find(book, id, attempt) is { Phase: PlayPhase.Starting or PlayPhase.Interrupted } record)
        {
            record.Phase = PlayPhase.Playing;
            record.PlayingSince = book.Now;
            book.Store(record, needsPlan: false);
        }
    }

    public static void OnInterrupted(PlayBook book, StreamId id, long attempt, ZegoErrorCode code)
    {
        if (Find(book, id, attempt) is { Phase: PlayPhase.Playing } record)
        {
            Heal(book, record);
            record.Phase = PlayPhase.Interrupted;
            record.PlayingSince = null;
            record.LastCode = code;
            book.Store(record, needsPlan: false);
        }
    }

    public static void OnEnded(PlayBook book, StreamId id, long attempt, ZegoErrorCode code)
    {
        var record = Find(book, id, attempt);
        if (record is null || record.Phase == PlayPhase.Idle)
        {
            return;
        }

        // An attempt that was being stopped, or whose stream is gone, has not failed.
        var isFailure = record.IsActive && !record.IsOutdated;
        Heal(book, record);
        if (isFailure)
        {
            Fail(book, record, code);
        }

        LoudnessInputs.Forget(book, record);
        record.Phase = PlayPhase.Idle;
        record.PlayingSince = null;
        book.Store(record);
    }

    /// <summary>Makes the streams candidates again whose time to wait is over.</summary>
    public static void ReleaseDueRetries(PlayBook book)
    {
        while (book.NextTick is { } at && at <= book.Now)
        {
            var record = book.Find(book.Retries.Min.Id)!;
            book.SetRetry(record, null);
            book.Store(record);
        }
    }

    private static PlayRecord? Find(PlayBook book, StreamId id, long attempt) =>
        book.Find(id) is { } record && record.Attempt == attempt ? record : null;

    // A play that has lasted proves that earlier failures are over.
    private static void Heal(PlayBook book, PlayRecord record)
    {
        if (book.Now - record.PlayingSince >= book.Retry.LongestDelay)
        {
            book.Forgive(record);
        }
    }

    // The failure of a play that the program requested is reported to the program; whether the policy wants the stream is decided separately.
    private static void Fail(PlayBook book, PlayRecord record, ZegoErrorCode code)
    {
        record.IsManual = false;
        record.Failures++;
        record.LastCode = code;
        if (record.Stream is not { } stream)
        {
            return;
        }

        var retry = book.Retry;
        if (PlayFailures.CanHeal(code) && record.Failures < retry.MaxAttempts)
        {
            book.SetRetry(record, book.Now + Backoff.Delay(retry.FirstDelay, retry.LongestDelay, record.Failures, book.Seed, stream.Id.Value, stream.Generation));
        }
        else
        {
            record.HasGivenUp = true;
        }
    }
}
