namespace ZegoCallKit.Engine;

/// <summary>Represents a user as the engine reports it (<c>zego_user</c>).</summary>
/// <param name="Id">The id of the user.</param>
/// <param name="Name">The display name; may be empty.</param>
public sealed record EngineUser(string Id, string Name);
