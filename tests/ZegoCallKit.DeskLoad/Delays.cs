namespace ZegoCallKit.DeskLoad;

/// <summary>Notes delays while it is measured. Thread-safe.</summary>
internal sealed class Delays
{
    private readonly Lock _gate = new();
    private readonly List<double> _milliseconds = [];
    private bool _isMeasuring;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _milliseconds.Count;
            }
        }
    }

    public void Measure(bool isMeasuring)
    {
        lock (_gate)
        {
            _isMeasuring = isMeasuring;
        }
    }

    public void Add(uint madeAt)
    {
        var delay = Clock.MillisecondsSince(madeAt);
        lock (_gate)
        {
            if (_isMeasuring)
            {
                _milliseconds.Add(delay);
            }
        }
    }

    /// <summary>Returns the delay that a share of all does not exceed; 0 if there are none.</summary>
    public double At(double share)
    {
        lock (_gate)
        {
            _milliseconds.Sort();
            return _milliseconds.Count == 0 ? 0 : Math.Round(_milliseconds[Math.Max(0, (int)Math.Ceiling(share * _milliseconds.Count) - 1)], 2);
        }
    }
}
