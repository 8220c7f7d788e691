namespace ZegoCallKit.Audio;

/// <summary>
/// Decides for each stream of a room whether it carries speech: several users can speak at the same time. Keyed by stream; <see langword="default"/> stands for the local
/// microphone. Used in the state loop.
/// </summary>
internal sealed class SpeechMeter(ActiveSpeakerOptions options)
{
    private readonly LevelSmoother _smoother = new(options.Smoothing);
    private readonly Dictionary<StreamId, float> _levels = [];
    private readonly Dictionary<StreamId, LevelGate> _gates = [];

    /// <summary>Processes a report of all sound levels; a stream that is not among them no longer exists.</summary>
    /// <returns>The streams that the report, or the one before it, is about.</returns>
    public IReadOnlySet<StreamId> Hear(IReadOnlyCollection<KeyValuePair<StreamId, float>> levels, DateTimeOffset now)
    {
        var concerned = _levels.Keys.ToHashSet();
        concerned.UnionWith(levels.Select(static level => level.Key));
        _smoother.Hear(levels, now);
        _levels.Clear();
        foreach (var (id, level) in levels)
        {
            _levels[id] = LevelSmoother.Clean(level);
            if (!_gates.TryGetValue(id, out var gate))
            {
                // The smoothed level rises slowly, which is attack enough.
                _gates[id] = gate = new LevelGate(options.Threshold, attack: TimeSpan.Zero, options.Hold);
            }

            gate.Hear(_smoother.Levels[id], now);
        }

        foreach (var gone in concerned.Where(id => !_levels.ContainsKey(id)))
        {
            _gates.Remove(gone);
        }

        return concerned;
    }

    /// <summary>Returns the last reported level of a stream: 0 to 100.</summary>
    public float LevelOf(StreamId id) => _levels.GetValueOrDefault(id);

    /// <summary>Returns whether the smoothed level of a stream has reached the threshold within the hold time.</summary>
    public bool IsSpeaking(StreamId id) => _gates.TryGetValue(id, out var gate) && gate.IsOpen;
}
