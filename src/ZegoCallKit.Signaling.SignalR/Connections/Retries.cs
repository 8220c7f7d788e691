using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Computes the delays between attempts to connect, which differ between devices, and waits for them.</summary>
internal sealed class Retries(SignalRCallSignalingOptions options, SignalingIdentity identity)
{
    /// <summary>The longest time for which a token is considered valid, in milliseconds: a century.</summary>
    public const long LongestMs = 100L * 365 * 24 * 3_600_000;

    private readonly ulong _seed = Backoff.SeedOf(identity.UserId);

    /// <summary>Returns the delay after a number of consecutive failures: 1 or more.</summary>
    public TimeSpan DelayAfter(int failures) => Backoff.Delay(options.FirstRetryDelay, options.LongestRetryDelay, failures, _seed, identity.DeviceId.Value);

    /// <summary>Waits, at most as long as a timer supports. The task completes without an exception when it is canceled.</summary>
    public async Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(wait == Timeout.InfiniteTimeSpan ? wait : TimerWait.For(options.TimeProvider, wait), options.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The caller checks the token.
        }
    }
}
