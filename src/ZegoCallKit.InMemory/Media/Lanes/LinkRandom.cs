namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Generates random loss and jitter for one direction of one stream. The same seed, stream and user give the same sequence.</summary>
internal sealed class LinkRandom
{
    private readonly int _seed;

    // A perfect link needs no random numbers.
    private Random? _random;

    public LinkRandom(int seed, string stream, string direction)
    {
        // String.GetHashCode differs between processes; FNV-1a does not.
        var hash = 2166136261u ^ (uint)seed;
        foreach (var c in stream + "\n" + direction)
        {
            hash = (hash ^ c) * 16777619u;
        }

        _seed = (int)hash;
    }

    private Random Random => _random ??= new Random(_seed);

    public bool IsLost(double loss) => loss > 0 && Random.NextDouble() < loss;

    public long Jitter(TimeSpan most) => most == TimeSpan.Zero ? 0 : Random.NextInt64(most.Ticks + 1);
}
