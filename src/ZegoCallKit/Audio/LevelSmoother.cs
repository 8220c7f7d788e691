namespace ZegoCallKit.Audio;

/// <summary>Smooths the sound levels of a room. Keyed by stream; <see langword="default"/> stands for the local microphone. Used in the state loop.</summary>
/// <param name="smoothing">The time in which a smoothed level covers two thirds of the distance to a new level.</param>
internal sealed class LevelSmoother(TimeSpan smoothing)
{
    private readonly Dictionary<StreamId, double> _levels = [];
    private DateTimeOffset _last = DateTimeOffset.MinValue;

    /// <summary>Gets the smoothed levels of the streams in the last report: 0 to 100 each.</summary>
    public IReadOnlyDictionary<StreamId, double> Levels => _levels;

    /// <summary>Returns a reported level as a number from 0 to 100.</summary>
    public static float Clean(float level) => float.IsNaN(level) ? 0 : Math.Clamp(level, 0, 100);

    /// <summary>Processes a report of all sound levels; a stream that is not among them no longer exists.</summary>
    public void Hear(IReadOnlyCollection<KeyValuePair<StreamId, float>> levels, DateTimeOffset now)
    {
        var passed = _last == DateTimeOffset.MinValue ? TimeSpan.Zero : now - _last;
        var weight = smoothing == TimeSpan.Zero ? 1 : 1 - Math.Exp(-(passed / smoothing));
        _last = now;
        foreach (var (id, level) in levels)
        {
            // A new stream starts from silence; otherwise a single loud noise would count as speech.
            var before = _levels.GetValueOrDefault(id);
            _levels[id] = before + (weight * (Clean(level) - before));
        }

        if (_levels.Count > levels.Count)
        {
            var present = levels.Select(static entry => entry.Key).ToHashSet();
            foreach (var gone in _levels.Keys.Where(id => !present.Contains(id)).ToArray())
            {
                _levels.Remove(gone);
            }
        }
    }
}
