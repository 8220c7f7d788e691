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
            if (book.Find(StreamId.FromEngine(levels[i].StreamId)) is { } record && record.HeardIn != report)
            {
                if (record.HeardIn == 0)
                {
                    book.Heard.Add(record);
                    record.Meter = new(0, 0, book.Now);
                }

                record.HeardIn = report;
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
