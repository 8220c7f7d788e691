namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Explains why a user does or does not see and hear a stream.</summary>
internal sealed record ApiWhy(bool Plays, string Answer, IReadOnlyList<ApiCheck> Checks);
