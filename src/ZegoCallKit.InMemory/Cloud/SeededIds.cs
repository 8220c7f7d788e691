namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Creates ids that are the same in each run with a seed. Thread-safe.</summary>
internal sealed class SeededIds(int seed)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(seed);

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (_gate)
        {
            _random.NextBytes(bytes);
        }

        return new Guid(bytes);
    }
}
