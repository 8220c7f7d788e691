namespace ZegoCallKit.Desk.Server.Api;

/// <summary>Represents why a request failed.</summary>
internal sealed record ApiError(string Error);
