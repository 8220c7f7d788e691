namespace ZegoCallKit.Soak;

/// <summary>Counts what a run has done so far, and the violations of rules. Thread-safe.</summary>
internal sealed class Tally
{
    private const int MostTold = 20;

    private readonly Lock _gate = new();
    private readonly List<string> _violations = [];
    private readonly Dictionary<string, int> _failures = [];
    private long _operations;
    private long _faults;
    private long _unobserved;

    public long Operations => Interlocked.Read(ref _operations);

    public long Faults => Interlocked.Read(ref _faults);

    public long Unobserved => Interlocked.Read(ref _unobserved);

    public int Violations
    {
        get
        {
            lock (_gate)
            {
                return _violations.Count;
            }
        }
    }

    /// <summary>Gets the operations that ended with an allowed exception, by message.</summary>
    public IReadOnlyList<string> Failures
    {
        get
        {
            lock (_gate)
            {
                return [.. _failures.OrderByDescending(failure => failure.Value).Select(failure => $"{failure.Value} × {failure.Key}")];
            }
        }
    }

    public void Operation(long count = 1) => Interlocked.Add(ref _operations, count);

    public void Fault(long count = 1) => Interlocked.Add(ref _faults, count);

    public void Failed(string what)
    {
        lock (_gate)
        {
            _failures[what] = _failures.GetValueOrDefault(what) + 1;
        }
    }

    public void UnobservedException(Exception exception)
    {
        Interlocked.Increment(ref _unobserved);
        Console.Error.WriteLine($"unobserved: {exception}");
    }

    public void Violation(string what)
    {
        lock (_gate)
        {
            _violations.Add(what);
            if (_violations.Count <= MostTold)
            {
                Console.Error.WriteLine($"violation: {what}");
            }
        }
    }
}
