namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>The name of this process among the nodes: new at each start.</summary>
internal sealed class NodeIdentity
{
    public string Id { get; } = Guid.NewGuid().ToString("N");
}
