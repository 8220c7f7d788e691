using ZegoCallKit.Internal;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Calculates how long a failed play waits.</summary>
internal static class BackOff
{
    /// <summary>Returns the delay before the next attempt.</summary>
    /// <param name="options">The limits of the delay.</param>
    /// <param name="seed">The seed of the jitter, so that clients differ from each other.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="failures">The number of consecutive failures, starting at 1.</param>
    public static TimeSpan Delay(PlayRetryOptions options, ulong seed, StreamInfo stream, int failures) =>
        Jitter.BackOff(options.FirstDelay, options.LongestDelay, failures, seed, stream.Id.Value, stream.Generation);
}
