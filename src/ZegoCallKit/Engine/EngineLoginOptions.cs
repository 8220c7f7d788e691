using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Specifies how to log in (<c>zego_room_config</c>).</summary>
public sealed record EngineLoginOptions
{
    /// <summary>Gets the maximum number of users in the room; 0 means unlimited. The first login decides.</summary>
    public int MaxMemberCount { get; init; }

    /// <summary>Gets whether <see cref="RoomUsersUpdated"/> is raised for this login.</summary>
    public bool NotifyUsers { get; init; }

    /// <summary>Gets the token; empty if the AppSign authenticates.</summary>
    public string Token { get; init; } = "";

    /// <summary>Returns a description that keeps secrets out of logs: it never contains <see cref="Token"/>.</summary>
    /// <returns>A description without the secret.</returns>
    public override string ToString() => $"MaxMemberCount {MaxMemberCount}, NotifyUsers {NotifyUsers}, {(Token.Length == 0 ? "no token" : "token")}";
}
