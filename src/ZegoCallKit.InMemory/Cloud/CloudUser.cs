using ZegoCallKit.InMemory.Network;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Holds the cloud's state of a user id, logged in or not: the user's link and faults.</summary>
internal sealed class CloudUser(string id, int seed, NetworkConditions network)
{
    private volatile NetworkConditions _network = network;
    private volatile FaultPlan _faults = FaultPlan.None;
    private volatile bool _isOnline = true;

    public string Id { get; } = id;

    public LinkModel Link { get; } = new(seed);

    public NetworkConditions Network
    {
        get => _network;
        set => _network = value;
    }

    public FaultPlan Faults
    {
        get => _faults;
        set => _faults = value;
    }

    /// <summary>Gets or sets whether the user is connected. Set only on the server's loop.</summary>
    public bool IsOnline
    {
        get => _isOnline;
        set => _isOnline = value;
    }

    /// <summary>Gets the links of the engines that last logged in as this user. Used only on the server's loop.</summary>
    public HashSet<IClientLink> Links { get; } = [];
}
