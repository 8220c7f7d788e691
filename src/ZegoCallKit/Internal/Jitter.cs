namespace ZegoCallKit.Internal;

/// <summary>Delays that double, are bounded, and are shortened by up to a fifth in a way that differs from user to user and from thing to thing, and repeats for a seed.</summary>
internal static class Jitter
{
    private const double Share = 0.2;

    /// <summary>A seed that makes users differ.</summary>
    public static ulong SeedOf(UserId user) => user.Value.Aggregate(17UL, static (hash, c) => (hash * 31) + c);

    /// <summary>The delay before the next attempt.</summary>
    /// <param name="first">The delay after the first failure.</param>
    /// <param name="longest">The longest delay.</param>
    /// <param name="failures">How often it failed in a row, from 1.</param>
    /// <param name="seed">Makes programs differ from each other.</param>
    /// <param name="name">What is tried.</param>
    /// <param name="generation">Tells apart things of one name.</param>
    public static TimeSpan BackOff(TimeSpan first, TimeSpan longest, int failures, ulong seed, string name, long generation = 0)
    {
        // Compared as numbers, because the doubled time itself can be longer than a TimeSpan holds.
        var factor = Math.Min(Math.Pow(2, failures - 1), longest / first);
        return first * factor * (1 - (Share * Fraction(seed, name, generation, failures)));
    }

    // FNV-1a and a final mix: string hashes of the runtime differ from run to run.
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
