using ZegoCallKit.Signaling.Server.Connections;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>A connection that wants to know how users are.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Users">The users.</param>
/// <param name="Shown">Completed when it was told.</param>
internal sealed record PresenceRequest(DeviceConnection Connection, IReadOnlyList<string> Users, TaskCompletionSource Shown);
