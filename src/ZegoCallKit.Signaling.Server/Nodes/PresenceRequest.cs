using ZegoCallKit.Signaling.Server.Connections;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Represents a connection that waits for the current presence of users.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Users">The users.</param>
/// <param name="Shown">Completed when the presence has been sent.</param>
internal sealed record PresenceRequest(DeviceConnection Connection, IReadOnlyList<string> Users, TaskCompletionSource Shown);
