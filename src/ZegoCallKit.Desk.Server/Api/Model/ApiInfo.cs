namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents one entry of a room's extra info.</summary>
internal sealed record ApiInfo(string Key, string Value);
