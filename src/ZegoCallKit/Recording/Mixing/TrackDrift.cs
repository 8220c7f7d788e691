namespace ZegoCallKit.Recording.Mixing;

/// <summary>
/// Follows a source whose clock is faster or slower than the recording's. It measures how late blocks arrive compared with where they are placed: the least late block of each second shows the difference of the clocks, the
/// others also the delay of the network. Offsets of more than 10 ms are corrected by up to 0.5 %, which is not audible.
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

    /// <summary>Returns the number of samples that a block should have.</summary>
    /// <param name="late">The number of samples by which the block arrived later than its place.</param>
    /// <param name="count">The number of samples that it has.</param>
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

    /// <summary>Starts again after a gap.</summary>
    public void Reset() => (_least, _seen, _correction, _rest) = (long.MaxValue, 0, 0, 0);
}
