namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Identifies this process among the nodes. The id is new at each start.</summary>
internal sealed class NodeIdentity
{
    public string Id { get; } = Guid.NewGuid().ToString("N");
}
