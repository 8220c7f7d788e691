using ZegoCallKit.Signaling.Server.Connections;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Represents users whose presence is to be read and sent.</summary>
/// <param name="Connection">The connection to send it to; <see langword="null"/> for all that watch the users.</param>
/// <param name="Users">The users.</param>
internal sealed record PresenceRequest(DeviceConnection? Connection, IReadOnlyList<string> Users);
