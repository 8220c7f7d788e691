using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Handles the inputs about sound levels.</summary>
internal static class LoudnessInputs
{
    public static void Hear(PlayDraft draft, IReadOnlyList<EngineSoundLevel> levels)
    {
        var meters = draft.State.Meters.ToBuilder();
        var heard = new HashSet<StreamId>();
        foreach (var level in levels)
        {
            var id = StreamId.FromEngine(level.StreamId);
            if (draft.Find(id) is not null && heard.Add(id))
            {
                var meter = meters.TryGetValue(id, out var known) ? known : new LoudnessMeter(0, 0, draft.Now);
                meters[id] = meter.Hear(level.Level, draft.Now);
                SetStep(draft, id, meters[id].Step);
            }
        }

        // The engine reports only the streams that it plays; all others count as silent.
        foreach (var (id, known) in draft.State.Meters)
        {
            if (heard.Contains(id))
            {
                continue;
            }

            var meter = known.Hear(0, draft.Now);
            SetStep(draft, id, meter.Step);
            if (meter.IsSilent || draft.Find(id) is null)
            {
                meters.Remove(id);
            }
            else
            {
                meters[id] = meter;
            }
        }

        draft.State = draft.State with { Meters = meters.ToImmutable() };
    }

    private static void SetStep(PlayDraft draft, StreamId id, int step)
    {
        if (draft.Find(id) is { } record && record.Loudness != step)
        {
            draft.Put(record with { Loudness = step });
        }
    }
}
