using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Offline;

/// <summary>Queues rings, up to a bound, and retries each after 2, 4, 8, 16 and 32 seconds for as long as it rings. Push targets that no longer exist are removed from the store.</summary>
internal abstract class QueuedRinger : BackgroundService, IOfflineRinger
{
    public const int Attempts = 6;

    protected static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(10);

    private readonly Channel<OfflineRing> _queue;
    private readonly ICallStore _store;
    private readonly int _maxParallel;

    protected QueuedRinger(int maxPending, int maxParallel, ICallStore store, ServerClock clock)
    {
        (_maxParallel, _store, Clock) = (maxParallel, store, clock);
        _queue = Channel.CreateBounded<OfflineRing>(new BoundedChannelOptions(maxPending) { FullMode = BoundedChannelFullMode.Wait });
    }

    protected ServerClock Clock { get; }

    public virtual ValueTask<bool> RingAsync(OfflineRing ring, CancellationToken cancellationToken = default) => new(TryQueue(ring));

    protected bool TryQueue(OfflineRing ring) => _queue.Writer.TryWrite(ring);

    /// <summary>Tries to wake the ring's devices once.</summary>
    protected abstract Task<RingAttempt> TryAsync(OfflineRing ring, CancellationToken cancellationToken);

    protected abstract void LogFailure(OfflineRing ring, string failure, int attempt, Exception? fault);

    protected abstract void LogEnd(OfflineRing ring, string why);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(
            _queue.Reader.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = _maxParallel, CancellationToken = stoppingToken },
            async (ring, cancellationToken) => await RunAsync(ring, cancellationToken).ConfigureAwait(false));

    private async Task RunAsync(OfflineRing ring, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (outcome, fault) = await AttemptAsync(ring, cancellationToken).ConfigureAwait(false);
            if (outcome.Failure is null)
            {
                return;
            }

            if (outcome.IsGone)
            {
                return;
            }

            if (outcome.IsFinal)
            {
                LogEnd(ring, outcome.Failure);
                return;
            }

            var wait = TimeSpan.FromSeconds(1 << attempt);
            wait = outcome.RetryAfter > wait ? outcome.RetryAfter.Value : wait;
            var isLast = attempt == Attempts || DateTimeOffset.FromUnixTimeMilliseconds(Clock.Now) + wait >= ring.Deadline;

            // The wait begins before it is logged, so that a test that reads the log can advance the clock.
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var waiting = isLast ? Task.CompletedTask : Task.Delay(wait, Clock.Time, stop.Token);
            LogFailure(ring, outcome.Failure, attempt, fault);
            if (isLast)
            {
                LogEnd(ring, attempt == Attempts ? "it failed too often" : "the ring ends");
                return;
            }

            await waiting.ConfigureAwait(false);
        }
    }

    // An exception must not end the queue.
    private async Task<(RingAttempt Outcome, Exception? Fault)> AttemptAsync(OfflineRing ring, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await TryAsync(ring, cancellationToken).ConfigureAwait(false);
            foreach (var device in outcome.IsGone ? ring.Devices : [])
            {
                await _store.ForgetPushAsync(ring.User, device.Device, device.Target, cancellationToken).ConfigureAwait(false);
            }

            return (outcome, null);
        }
#pragma warning disable CA1031 // It is logged, and the ring is retried.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return (RingAttempt.Failed(fault.GetType().Name), fault);
        }
    }
}
