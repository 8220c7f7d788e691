using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace ZegoCallKit.Server.Tests;

/// <summary>A clock that stands still until a test advances it, and tells the test what the code waits for.</summary>
internal sealed class WaitingClock() : FakeTimeProvider(Sample.CreatedAt)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            _waits.Writer.TryWrite(dueTime);
        }

        return timer;
    }

    /// <summary>Returns the next wait that is shorter than a limit, which leaves out the timeouts.</summary>
    public async Task<TimeSpan> NextWaitAsync(TimeSpan below)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var wait = await _waits.Reader.ReadAsync(patience.Token);
            if (wait < below)
            {
                return wait;
            }
        }
    }
}
