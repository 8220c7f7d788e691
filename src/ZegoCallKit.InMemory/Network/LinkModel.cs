namespace ZegoCallKit.InMemory.Network;

/// <summary>Generates the random delay of a signaling message on a user's link: latency, jitter, and a wait for each lost transmission.</summary>
internal sealed class LinkModel(int seed)
{
    // A real connection would break beyond this limit; outages have their own switch.
    private const int MaxRetransmissions = 10;

    private static readonly TimeSpan MinRetransmissionWait = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();

    // Most links are perfect and need none.
    private Random? _random;

    public TimeSpan Draw(NetworkConditions conditions)
    {
        if (conditions.Jitter == TimeSpan.Zero && conditions.Loss <= 0)
        {
            return conditions.Latency;
        }

        lock (_gate)
        {
            _random ??= new Random(seed);
            var delay = conditions.Latency + (conditions.Jitter * _random.NextDouble());
            var wait = TimeSpan.FromTicks(Math.Max(MinRetransmissionWait.Ticks, 2 * (conditions.Latency + conditions.Jitter).Ticks));
            for (var lost = 0; lost < MaxRetransmissions && _random.NextDouble() < conditions.Loss; lost++)
            {
                delay += wait;
            }

            return delay;
        }
    }

    /// <summary>Returns whether an unreliable message is lost in transit.</summary>
    public bool DrawLoss(NetworkConditions conditions)
    {
        lock (_gate)
        {
            return conditions.Loss > 0 && (_random ??= new Random(seed)).NextDouble() < conditions.Loss;
        }
    }
}
