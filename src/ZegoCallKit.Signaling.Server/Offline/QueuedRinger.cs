using System.Net;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Offline;

/// <summary>
/// Queues rings, up to a bound, and retries each after 2, 4, 8, 16 and 32 seconds for as long as it rings. A ring that waits for its next attempt keeps no other waiting; as many may wait as may be queued. Push targets that no
/// longer exist are removed from the store.
/// </summary>
internal abstract class QueuedRinger : BackgroundService, IOfflineRinger
{
    public const int Attempts = 6;

    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(10);

    private readonly Channel<(OfflineRing Ring, int Attempt)> _queue;
    private readonly ICallStore _store;
    private readonly int _maxPending;
    private readonly int _maxParallel;
    private int _retries;

    protected QueuedRinger(int maxPending, int maxParallel, ICallStore store, ServerClock clock)
    {
        (_maxPending, _maxParallel, _store, Clock) = (maxPending, maxParallel, store, clock);
        _queue = Channel.CreateBounded<(OfflineRing, int)>(new BoundedChannelOptions(maxPending) { FullMode = BoundedChannelFullMode.Wait });
    }

    protected ServerClock Clock { get; }

    public virtual ValueTask<bool> RingAsync(OfflineRing ring, CancellationToken cancellationToken = default) => new(TryQueue(ring));

    protected bool TryQueue(OfflineRing ring) => _queue.Writer.TryWrite((ring, 1));

    /// <summary>Tries to wake the ring's devices once. The token is canceled when there is no more time for an answer.</summary>
    protected abstract Task<RingAttempt> TryAsync(OfflineRing ring, CancellationToken cancellationToken);

    protected abstract void LogFailure(OfflineRing ring, string failure, int attempt, Exception? fault);

    protected abstract void LogEnd(OfflineRing ring, string why);

    /// <summary>Returns how long the ring goes on; zero if it has ended.</summary>
    protected TimeSpan LeftOf(OfflineRing ring)
    {
        var left = ring.Deadline - DateTimeOffset.FromUnixTimeMilliseconds(Clock.Now);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Judges a status other than 2xx that means the same for all receivers: a redirect is refused, because it is not followed.</summary>
    protected static RingAttempt JudgeStatus(HttpStatusCode status, string? reason, TimeSpan? retryAfter)
    {
        var failure = Answered(status, reason);
        return status is >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
            ? RingAttempt.Failed(failure, retryAfter)
            : RingAttempt.Refused(failure);
    }

    /// <summary>Says what was answered.</summary>
    protected static string Answered(HttpStatusCode status, string? reason) => reason is null ? $"it answered {(int)status}" : $"it answered {(int)status} {reason}";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Parallel.ForEachAsync(
            _queue.Reader.ReadAllAsync(stoppingToken),
            new ParallelOptions { MaxDegreeOfParallelism = _maxParallel, CancellationToken = stoppingToken },
            async (item, _) => await RunAsync(item.Ring, item.Attempt, stoppingToken).ConfigureAwait(false));

    private async Task RunAsync(OfflineRing ring, int attempt, CancellationToken cancellationToken)
    {
        var (outcome, fault) = await AttemptAsync(ring, cancellationToken).ConfigureAwait(false);
        if (outcome.Failure is null || outcome.IsGone)
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
        var end = attempt == Attempts ? "it failed too often" : wait >= LeftOf(ring) ? "the ring ends" : TryTakeRetry() ? null : "too many others are retried";

        // The wait begins before it is logged, so that a test that reads the log can advance the clock.
        _ = end is null ? RetryAsync(ring, attempt + 1, wait, cancellationToken) : Task.CompletedTask;
        LogFailure(ring, outcome.Failure, attempt, fault);
        if (end is not null)
        {
            LogEnd(ring, end);
        }
    }

    private bool TryTakeRetry()
    {
        if (Interlocked.Increment(ref _retries) <= _maxPending)
        {
            return true;
        }

        Interlocked.Decrement(ref _retries);
        return false;
    }

    private async Task RetryAsync(OfflineRing ring, int attempt, TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(wait, Clock.Time, cancellationToken).ConfigureAwait(false);
            await _queue.Writer.WriteAsync((ring, attempt), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
        finally
        {
            Interlocked.Decrement(ref _retries);
        }
    }

    // An exception must not end the queue.
    private async Task<(RingAttempt Outcome, Exception? Fault)> AttemptAsync(OfflineRing ring, CancellationToken cancellationToken)
    {
        if (LeftOf(ring) == TimeSpan.Zero)
        {
            return (RingAttempt.Refused("the ring has ended"), null);
        }

        using var timeout = new CancellationTokenSource(AnswerTime, Clock.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var outcome = await TryAsync(ring, stop.Token).ConfigureAwait(false);
            foreach (var device in outcome.IsGone ? ring.Devices : [])
            {
                await _store.ForgetPushAsync(ring.User, device.Device, device.Target, cancellationToken).ConfigureAwait(false);
            }

            return (outcome, null);
        }
        catch (HttpRequestException fault)
        {
            return (RingAttempt.Failed(fault.HttpRequestError.ToString()), null);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return (RingAttempt.Failed("no answer in time"), null);
        }
#pragma warning disable CA1031 // It is logged, and the ring is retried.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return (RingAttempt.Failed(fault.GetType().Name), fault);
        }
    }
}
