using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api;

/// <summary>Represents how many users are in a room.</summary>
public sealed record UserCount
{
    /// <summary>Gets the room's id.</summary>
    public required string RoomId { get; init; }

    /// <summary>Gets the number of users, services of ZEGO's included; 0 if there is no such room.</summary>
    [JsonPropertyName("UserCount")]
    public int Users { get; init; }

    /// <summary>Gets how many of the users are services of ZEGO's, such as recorders.</summary>
    [JsonPropertyName("AdminUserCount")]
    public int Services { get; init; }
}
