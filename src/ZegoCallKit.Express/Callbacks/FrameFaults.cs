using System.Collections.Concurrent;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Reports exceptions of frame handlers. Frames arrive dozens of times per second, so repeated exceptions are reported only occasionally.</summary>
internal sealed class FrameFaults(TimeProvider time, Action<string, Exception> report)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, long> _toldAt = new(StringComparer.Ordinal);

    public void Report(string callback, Exception fault)
    {
        var now = time.GetTimestamp();
        if (_toldAt.TryGetValue(callback, out var at) && time.GetElapsedTime(at, now) < Quiet)
        {
            return;
        }

        _toldAt[callback] = now;
        report(callback, fault);
    }
}
