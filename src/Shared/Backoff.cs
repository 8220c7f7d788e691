namespace ZegoCallKit.Internal;

/// <summary>Computes delays that double, are bounded, and are shortened by up to a fifth in a way that differs between users and between items, and is repeatable for a seed.</summary>
internal static class Backoff
{
    private const double Share = 0.2;

    /// <summary>Returns a seed that differs between users.</summary>
    public static ulong SeedOf(UserId user) => user.Value.Aggregate(17UL, static (hash, c) => (hash * 31) + c);

    /// <summary>Returns the delay before the next attempt.</summary>
    /// <param name="first">The delay after the first failure.</param>
    /// <param name="longest">The longest delay.</param>
    /// <param name="failures">The number of consecutive failures, from 1.</param>
    /// <param name="seed">The seed, which makes programs differ from each other.</param>
    /// <param name="name">The name of the item that is retried.</param>
    /// <param name="generation">The generation, which distinguishes items of the same name.</param>
    public static TimeSpan Delay(TimeSpan first, TimeSpan longest, int failures, ulong seed, string name, long generation = 0)
    {
        // Compared as numbers, because the doubled time itself may exceed the range of TimeSpan.
        var factor = Math.Min(Math.Pow(2, failures - 1), longest / first);
        return first * factor * (1 - (Share * Fraction(seed, name, generation, failures)));
    }

    // FNV-1a with a final mix, because string hashes of the runtime differ from run to run.
    private static double Fraction(ulong seed, string name, long generation, int failures)
    {
        var hash = 14695981039346656037UL ^ seed;
        foreach (var c in name)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash = (hash ^ (ulong)generation) * 1099511628211UL;
        hash = (hash ^ (ulong)failures) * 1099511628211UL;
        hash ^= hash >> 32;
        hash *= 0x9E3779B97F4A7C15UL;
        return (hash >> 11) * (1.0 / (1UL << 53));
    }
}
