namespace ZegoCallKit.Audio;

/// <summary>
/// Decides who is speaking from the sound levels. Keyed by stream; <see langword="default"/> stands for the local microphone. Used in the state loop.
/// </summary>
internal sealed class SpeakerDetector(ActiveSpeakerOptions options)
{
    private readonly LevelSmoother _smoother = new(options.Smoothing);

    // The streams that were above the threshold in the last report, unsmoothed.
    private readonly HashSet<StreamId> _aloud = [];
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
        _smoother.Hear(levels, now);
        _aloud.Clear();
        _aloud.UnionWith(levels.Where(level => LevelSmoother.Clean(level.Value) >= options.Threshold).Select(static level => level.Key));
        if (Current is { } gone && !_smoother.Levels.ContainsKey(gone))
        {
            Current = null;
        }

        if (Current is { } speaker && _smoother.Levels[speaker] >= options.Threshold)
        {
            _lastHeard = now;
        }

        Consider(Loudest(), now);
        if (Current is not null && now - _lastHeard >= options.Hold)
        {
            Current = null;
        }
    }

    private StreamId? Loudest()
    {
        StreamId? loudest = null;
        var most = (double)options.Threshold;
        foreach (var (id, level) in _smoother.Levels)
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
        if (loudest is not { } candidate || candidate == Current || (Current is { } speaker && _smoother.Levels[candidate] < _smoother.Levels[speaker] + options.Margin))
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
