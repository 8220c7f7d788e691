namespace ZegoCallKit.Audio;

/// <summary>
/// Decides who is speaking from the sound levels. Keyed by stream; <see langword="default"/> stands for the local microphone. Used in the state loop.
/// </summary>
internal sealed class SpeakerDetector(ActiveSpeakerOptions options)
{
    private readonly Dictionary<StreamId, double> _smoothed = [];

    // The streams that were above the threshold in the last report, unsmoothed.
    private readonly HashSet<StreamId> _aloud = [];
    private DateTimeOffset _last = DateTimeOffset.MinValue;
    private StreamId? _candidate;
    private DateTimeOffset _candidateSince;
    private DateTimeOffset _lastHeard;

    /// <summary>Gets the stream of the active speaker; <see langword="null"/> if no one is speaking.</summary>
    public StreamId? Current { get; private set; }

    /// <summary>Processes a report of all sound levels; a stream that is not among them no longer exists.</summary>
    /// <param name="levels">The sound levels: 0 to 100 each.</param>
    /// <param name="now">The time of the report.</param>
    public void Hear(IReadOnlyCollection<KeyValuePair<StreamId, float>> levels, DateTimeOffset now)
    {
        Smooth(levels, now);
        if (Current is { } gone && !_smoothed.ContainsKey(gone))
        {
            Current = null;
        }

        if (Current is { } speaker && _smoothed[speaker] >= options.Threshold)
        {
            _lastHeard = now;
        }

        Consider(Loudest(), now);
        if (Current is not null && now - _lastHeard >= options.Hold)
        {
            Current = null;
        }
    }

    private void Smooth(IReadOnlyCollection<KeyValuePair<StreamId, float>> levels, DateTimeOffset now)
    {
        var passed = _last == DateTimeOffset.MinValue ? TimeSpan.Zero : now - _last;
        var weight = options.Smoothing == TimeSpan.Zero ? 1 : 1 - Math.Exp(-(passed / options.Smoothing));
        _last = now;
        _aloud.Clear();
        foreach (var (id, level) in levels)
        {
            // A new stream starts from silence; otherwise a single loud noise would make it the active speaker.
            var before = _smoothed.GetValueOrDefault(id);
            var heard = float.IsNaN(level) ? 0 : Math.Clamp(level, 0, 100);
            _smoothed[id] = before + (weight * (heard - before));
            if (heard >= options.Threshold)
            {
                _aloud.Add(id);
            }
        }

        if (_smoothed.Count > levels.Count)
        {
            var present = levels.Select(static entry => entry.Key).ToHashSet();
            foreach (var gone in _smoothed.Keys.Where(id => !present.Contains(id)).ToArray())
            {
                _smoothed.Remove(gone);
            }
        }
    }

    private StreamId? Loudest()
    {
        StreamId? loudest = null;
        var most = (double)options.Threshold;
        foreach (var (id, level) in _smoothed)
        {
            // Among equals the current speaker wins, otherwise always the same stream.
            if (level > most || (level >= most && (loudest is not { } other || id == Current || (other != Current && string.CompareOrdinal(id.Value, other.Value) < 0))))
            {
                loudest = id;
                most = level;
            }
        }

        return loudest;
    }

    private void Consider(StreamId? loudest, DateTimeOffset now)
    {
        if (loudest is not { } candidate || candidate == Current || (Current is { } speaker && _smoothed[candidate] < _smoothed[speaker] + options.Margin))
        {
            _candidate = null;
            return;
        }

        // What remains of a click in the smoothed level is not the start of speech.
        if (Current is null && !_aloud.Contains(candidate))
        {
            _candidate = null;
            return;
        }

        if (_candidate != candidate)
        {
            _candidate = candidate;
            _candidateSince = now;
        }

        if (now - _candidateSince >= (Current is null ? options.Attack : options.TakeOver))
        {
            Current = candidate;
            _candidate = null;
            _lastHeard = now;
        }
    }
}
