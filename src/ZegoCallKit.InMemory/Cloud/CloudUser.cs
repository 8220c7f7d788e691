using ZegoCallKit.InMemory.Network;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Holds the cloud's state of a user id, logged in or not: the user's link and faults.</summary>
internal sealed class CloudUser(string id, CloudServer server)
{
    private volatile NetworkConditions? _network;
    private volatile FaultPlan _faults = FaultPlan.None;
    private volatile bool _isOnline = true;

    public string Id { get; } = id;

    public LinkModel Link { get; } = new(server.SeedFor(id));

    public NetworkConditions Network
    {
        get => _network ?? server.Options.Network;
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
    public HashSet<ClientLink> Links { get; } = [];
}
