namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents a request to sign in.</summary>
internal sealed record ApiSignIn(string UserId, string? UserName = null, string? Device = null);
