using System.Collections.Concurrent;

namespace ZegoCallKit.Benchmarks.Wrapper;

/// <summary>A thread that runs what is posted to it, one after another: what ZEGO's wrapper needs in a console or a desktop program.</summary>
internal sealed class Pump : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Work, object? State)> _posted = [];

    public Pump() => new Thread(Run) { IsBackground = true, Name = "pump" }.Start();

    public override void Post(SendOrPostCallback d, object? state) => _posted.Add((d, state));

    private void Run()
    {
        SetSynchronizationContext(this);
        foreach (var (work, state) in _posted.GetConsumingEnumerable())
        {
            work(state);
        }
    }
}
