namespace ZegoCallKit.Engine;

/// <summary>A user as the engine names it (<c>zego_user</c>).</summary>
/// <param name="Id">The user id.</param>
/// <param name="Name">The display name; may be empty.</param>
public sealed record EngineUser(string Id, string Name);
