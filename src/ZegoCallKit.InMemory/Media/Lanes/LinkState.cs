namespace ZegoCallKit.InMemory.Media.Lanes;

/// <summary>Holds the current state of a user's link to the cloud; written with the engine's gate held, read by everything that sends through it.</summary>
internal sealed class LinkState
{
    private volatile NetworkConditions _conditions = NetworkConditions.Perfect;
    private volatile bool _isUp = true;
    private volatile QualityLevel _uplink = QualityLevel.Unknown;
    private volatile QualityLevel _downlink = QualityLevel.Unknown;

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

    /// <summary>Gets or sets the latest verdict on the link to the cloud; other engines read it too.</summary>
    public QualityLevel Uplink
    {
        get => _uplink;
        set => _uplink = value;
    }

    /// <summary>Gets or sets the latest verdict on the link from the cloud; other engines read it too.</summary>
    public QualityLevel Downlink
    {
        get => _downlink;
        set => _downlink = value;
    }

    /// <summary>Gets the meter of what was sent to the cloud.</summary>
    public LinkMeter Up { get; } = new();

    /// <summary>Gets the meter of what was sent from the cloud.</summary>
    public LinkMeter Down { get; } = new();
}
