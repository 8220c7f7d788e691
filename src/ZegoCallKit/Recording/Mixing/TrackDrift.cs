namespace ZegoCallKit.Recording.Mixing;

/// <summary>
/// Follows a source whose clock is faster or slower than the recording's. It looks at how late blocks come compared with where they are placed: the least late block of each second shows the clocks, the others
/// also show the network. Offsets of more than 10 ms are corrected by up to 0.5 %, which nobody hears.
/// </summary>
internal sealed class TrackDrift(int sampleRate)
{
    private const double MaxCorrection = 0.005;
    private const double CorrectionSeconds = 2;

    private readonly int _ignored = sampleRate / 100;
    private long _least = long.MaxValue;
    private int _seen;
    private double _correction;
    private double _rest;

    /// <summary>Returns how many samples a block is to have.</summary>
    /// <param name="late">How many samples the block came later than the place that it gets.</param>
    /// <param name="count">How many samples it has.</param>
    public int Adjust(long late, int count)
    {
        _least = Math.Min(_least, late);
        _seen += count;
        if (_seen >= sampleRate)
        {
            _correction = Math.Abs(_least) > _ignored ? Math.Clamp(_least / (CorrectionSeconds * sampleRate), -MaxCorrection, MaxCorrection) : 0;
            (_least, _seen) = (long.MaxValue, 0);
        }

        _rest += _correction * count;
        var whole = (int)_rest;
        _rest -= whole;
        return Math.Max(1, count + whole);
    }

    /// <summary>Begins anew, after a gap.</summary>
    public void Reset() => (_least, _seen, _correction, _rest) = (long.MaxValue, 0, 0, 0);
}
