using System.Collections.Concurrent;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Reports what goes wrong with frames. They come dozens of times a second: what fails with each is told once in a while.</summary>
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
