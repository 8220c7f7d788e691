namespace ZegoCallKit.Signaling.Server.Security;

/// <summary>Marks the endpoint of the hub, where a token may stand in the query.</summary>
internal sealed class CallEndpoint;
