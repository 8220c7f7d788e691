namespace ZegoCallKit.Quality;

/// <summary>Collects the troubles of a stream; the worst one determines the verdict.</summary>
internal struct HealthDraft
{
    private StreamVerdict _verdict;
    private StreamTroubles _troubles;

    /// <summary>Creates the draft of a stream that has been measured.</summary>
    public static HealthDraft Measured() => new() { _verdict = StreamVerdict.Good };

    /// <summary>Judges a figure for which higher is worse.</summary>
    public void Above(StreamTroubles trouble, double value, double fair, double poor)
    {
        if (value >= fair)
        {
            Add(trouble, value >= poor ? StreamVerdict.Poor : StreamVerdict.Fair);
        }
    }

    /// <summary>Judges an output by its share of the input.</summary>
    public void Below(StreamTroubles trouble, double output, double input, double fair, double poor)
    {
        if (input > 0 && output < fair * input)
        {
            Add(trouble, output < poor * input ? StreamVerdict.Poor : StreamVerdict.Fair);
        }
    }

    public void Level(QualityLevel level)
    {
        if (level is QualityLevel.Medium or QualityLevel.Bad or QualityLevel.Die)
        {
            Add(StreamTroubles.EngineVerdict, level == QualityLevel.Medium ? StreamVerdict.Fair : StreamVerdict.Poor);
        }
    }

    public void Add(StreamTroubles trouble, StreamVerdict verdict)
    {
        _troubles |= trouble;
        _verdict = (StreamVerdict)Math.Max((int)_verdict, (int)verdict);
    }

    public readonly StreamHealth ToHealth() =>
        (_verdict, _troubles) == default ? StreamHealth.Unknown : new() { Verdict = _verdict, Troubles = _troubles };
}
