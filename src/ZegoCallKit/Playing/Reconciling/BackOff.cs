using ZegoCallKit.Internal;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>How long a failed play waits.</summary>
internal static class BackOff
{
    /// <summary>The delay before the next attempt.</summary>
    /// <param name="options">The bounds.</param>
    /// <param name="seed">Makes programs differ from each other.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="failures">How often it failed in a row, from 1.</param>
    public static TimeSpan Delay(PlayRetryOptions options, ulong seed, StreamInfo stream, int failures) =>
        Jitter.BackOff(options.FirstDelay, options.LongestDelay, failures, seed, stream.Id.Value, stream.Generation);
}
