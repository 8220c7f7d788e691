using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Media.Reports;

/// <summary>Reports the real resource usage of this process. In simulated time, the processor usage refers to a simulated second. All members require the engine's gate.</summary>
internal sealed class PerformanceReport(MediaContext context)
{
    // .NET does not report the processor usage of all programs.
    private const double Unknown = -1;
    private const double Megabyte = 1024 * 1024;

    private readonly IntervalReport _reports = new(context);
    private TimeSpan _used;
    private long _at;

    public void Start(TimeSpan interval)
    {
        Mark();
        _reports.Start(interval, Report);
    }

    public void Stop() => _reports.Stop();

    private void Mark()
    {
        _used = Environment.CpuUsage.TotalTime;
        _at = context.Clock.Time.GetTimestamp();
    }

    private void Report()
    {
        var used = Environment.CpuUsage.TotalTime - _used;
        var passed = context.Clock.Time.GetElapsedTime(_at);
        Mark();
        var memory = GC.GetGCMemoryInfo();
        var total = Math.Max(1, memory.TotalAvailableMemoryBytes);
        context.Events.Raise(new PerformanceUpdated(
            passed > TimeSpan.Zero ? Math.Clamp(used / passed / Environment.ProcessorCount, 0, 1) : 0,
            Unknown,
            Math.Clamp((double)Environment.WorkingSet / total, 0, 1),
            Math.Clamp((double)memory.MemoryLoadBytes / total, 0, 1),
            Environment.WorkingSet / Megabyte));
    }
}
