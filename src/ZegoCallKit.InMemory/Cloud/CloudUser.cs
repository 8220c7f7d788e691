using ZegoCallKit.InMemory.Network;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>What the cloud knows of a user id, logged in or not: its link and what goes wrong for it.</summary>
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

    /// <summary>Written by the server's loop only.</summary>
    public bool IsOnline
    {
        get => _isOnline;
        set => _isOnline = value;
    }

    /// <summary>Engines that last logged in as this user. Touched by the server's loop only.</summary>
    public HashSet<ClientLink> Links { get; } = [];
}
