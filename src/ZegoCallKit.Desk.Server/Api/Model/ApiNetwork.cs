namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents the conditions of a user's network.</summary>
internal sealed record ApiNetwork(bool Up, double Latency, double Jitter, double Loss);
