using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>How to log in (<c>zego_room_config</c>).</summary>
public sealed record EngineLoginOptions
{
    /// <summary>The most users the room may hold; 0 is unlimited. The first login decides.</summary>
    public int MaxMemberCount { get; init; }

    /// <summary>Whether <see cref="RoomUsersUpdated"/> is raised for this login.</summary>
    public bool NotifyUsers { get; init; }

    /// <summary>The token; empty when the AppSign authenticates.</summary>
    public string Token { get; init; } = "";

    /// <summary>Keeps secrets out of logs: never prints <see cref="Token"/>.</summary>
    /// <returns>The options without their secret.</returns>
    public override string ToString() => $"MaxMemberCount {MaxMemberCount}, NotifyUsers {NotifyUsers}, {(Token.Length == 0 ? "no token" : "token")}";
}
