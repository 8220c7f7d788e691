namespace ZegoCallKit.Streams.Reconciling;

/// <summary>How long a failed play waits: doubling, bounded, and shortened by up to a fifth in a way that differs from stream to stream and repeats for a seed.</summary>
internal static class BackOff
{
    private const double Jitter = 0.2;

    /// <summary>The delay before the next attempt.</summary>
    /// <param name="options">The bounds.</param>
    /// <param name="seed">Makes programs differ from each other.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="failures">How often it failed in a row, from 1.</param>
    public static TimeSpan Delay(PlayRetryOptions options, ulong seed, StreamInfo stream, int failures)
    {
        // Compared as numbers, because the doubled time itself can be longer than a TimeSpan holds.
        var factor = Math.Min(Math.Pow(2, failures - 1), options.LongestDelay / options.FirstDelay);
        var bounded = options.FirstDelay * factor;
        return bounded * (1 - (Jitter * Fraction(seed, stream, failures)));
    }

    // FNV-1a and a final mix: string hashes of the runtime differ from run to run.
    private static double Fraction(ulong seed, StreamInfo stream, int failures)
    {
        var hash = 14695981039346656037UL ^ seed;
        foreach (var c in stream.Id.Value)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash = (hash ^ (ulong)stream.Generation) * 1099511628211UL;
        hash = (hash ^ (ulong)failures) * 1099511628211UL;
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15UL;
        return (hash >> 11) * (1.0 / (1UL << 53));
    }
}
