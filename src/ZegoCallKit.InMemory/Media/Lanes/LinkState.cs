namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Holds the current state of a user's link to the cloud; written with the engine's gate held, read by everything that sends through it.</summary>
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

    /// <summary>Gets the meter of what was sent to the cloud.</summary>
    public LinkMeter Up { get; } = new();

    /// <summary>Gets the meter of what was sent from the cloud.</summary>
    public LinkMeter Down { get; } = new();
}
