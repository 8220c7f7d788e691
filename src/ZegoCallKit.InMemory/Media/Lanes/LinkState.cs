namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>What a user's link to the cloud is like now; written under the engine's gate, read by all who send through it.</summary>
internal sealed class LinkState
{
    private volatile NetworkConditions _conditions = NetworkConditions.Perfect;
    private volatile bool _isUp = true;

    public NetworkConditions Conditions
    {
        get => _conditions;
        set => _conditions = value;
    }

    public bool IsUp
    {
        get => _isUp;
        set => _isUp = value;
    }

    /// <summary>There and back once, with the jitter that is to be expected.</summary>
    public TimeSpan RoundTrip => (Conditions.Latency * 2) + Conditions.Jitter;
}
