using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.Desk.Browser.Tests.Support;

/// <summary>Reads the counters in received pictures.</summary>
internal sealed class Eye : IVideoSink
{
    /// <summary>How many different pictures must be seen.</summary>
    private const int Enough = 5;

    private readonly Lock _gate = new();
    private readonly List<(uint First, int Count, HashSet<uint> Seen, TaskCompletionSource Done)> _waiting = [];
    private uint _last;

    /// <summary>Waits until several pictures have numbers in a range.</summary>
    public async Task SeeAsync(uint first, int count)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((first, count, [], done));
        }

        try
        {
            await done.Task.WaitAsync(Patience.Long, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Pictures from {first} on were not seen; the last one was {_last}.");
        }
    }

    public void Write(in VideoFrame frame)
    {
        lock (_gate)
        {
            _last = FrameCounter.Read(in frame);
            foreach (var (first, count, seen, done) in _waiting)
            {
                if (_last >= first && _last < first + count && seen.Add(_last) && seen.Count >= Enough)
                {
                    done.TrySetResult();
                }
            }
        }
    }
}
