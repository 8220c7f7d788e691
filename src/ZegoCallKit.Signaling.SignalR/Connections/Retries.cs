using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Computes and waits the delays between attempts to connect, which differ between devices.</summary>
internal sealed class Retries(SignalRCallSignalingOptions options, SignalingIdentity identity)
{
    /// <summary>The longest time that a token is considered to be accepted, in milliseconds: a century.</summary>
    public const long LongestMs = 100L * 365 * 24 * 3_600_000;

    private readonly ulong _seed = Backoff.SeedOf(identity.UserId);

    /// <summary>Returns the delay after a number of consecutive failures, from 1.</summary>
    public TimeSpan DelayAfter(int failures) => Backoff.Delay(options.FirstRetryDelay, options.LongestRetryDelay, failures, _seed, identity.DeviceId.Value);

    /// <summary>Waits, not longer than a timer reaches. The task completes when it is canceled, too.</summary>
    public async Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(wait == Timeout.InfiniteTimeSpan ? wait : TimerWait.For(options.TimeProvider, wait), options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The caller looks at its token.
        }
    }
}
