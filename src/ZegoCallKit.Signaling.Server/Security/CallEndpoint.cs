namespace ZegoCallKit.Signaling.Server.Security;

/// <summary>Marks the endpoint of the hub, which accepts a token in the query.</summary>
internal sealed class CallEndpoint;
