namespace ZegoCallKit.Signaling.Server.Store;

/// <summary>Identifies a connection of a device to a node.</summary>
internal sealed record NodeConnection(string Node, string User, string Device, string Connection);
