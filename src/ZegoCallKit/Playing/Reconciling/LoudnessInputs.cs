using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Handles the inputs about sound levels. They are measured in place, and only a changed step changes a rank.</summary>
internal static class LoudnessInputs
{
    public static void Hear(PlayBook book, IReadOnlyList<EngineSoundLevel> levels)
    {
        var report = book.NextNumber();
        for (var i = 0; i < levels.Count; i++)
        {
            if (FindAudible(book, levels[i]) is { } record && record.HeardIn != report)
            {
                var isNew = record.HeardIn == 0;
                record.HeardIn = report;
                if (isNew)
                {
                    book.Heard.Add(record);
                    record.Meter = new(0, 0, book.Now);
                    book.Store(record, needsPlan: false);
                }

                Measure(book, record, levels[i].Level);
            }
        }

        // The engine reports only the streams that it plays; all others count as silent.
        for (var i = book.Heard.Count - 1; i >= 0; i--)
        {
            var record = book.Heard[i];
            if (record.HeardIn == report)
            {
                continue;
            }

            Measure(book, record, 0);
            if (record.Meter.IsSilent)
            {
                Forget(book, record);
                book.Store(record, needsPlan: false);
            }
        }
    }

    /// <summary>Forgets how loud a stream was; <see cref="PlayBook.Store"/> must follow if it was not silent.</summary>
    public static void Forget(PlayBook book, PlayRecord record)
    {
        if (record.HeardIn != 0)
        {
            book.Heard.Remove(record);
            record.HeardIn = 0;
            record.Meter = default;
        }
    }

    // An engine reports hardly anything but what it plays, which has a record.
    private static PlayRecord? FindAudible(PlayBook book, EngineSoundLevel level)
    {
        var id = StreamId.FromEngine(level.StreamId);
        return book.Find(id) ?? (level.Level > 0 && book.Waiting.Contains(id) ? book.Create(id) : null);
    }

    private static void Measure(PlayBook book, PlayRecord record, double level)
    {
        var before = record.Loudness;
        record.Meter = record.Meter.Hear(level, book.Now);
        if (record.Loudness != before)
        {
            book.Store(record);
        }
    }
}
