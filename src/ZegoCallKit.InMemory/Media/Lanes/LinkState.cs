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

    /// <summary>What was sent to the cloud.</summary>
    public LinkMeter Up { get; } = new();

    /// <summary>What was sent from the cloud.</summary>
    public LinkMeter Down { get; } = new();
}
