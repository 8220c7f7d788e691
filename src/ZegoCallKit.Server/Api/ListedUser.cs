using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api;

/// <summary>Represents a user of a room. ZEGO also lists users who only record or moderate.</summary>
public sealed record ListedUser
{
    /// <summary>Gets the user's id.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the user's name.</summary>
    public string UserName { get; init => field = value ?? ""; } = "";

    /// <summary>Gets ZEGO's role of the user. 4 is a service of ZEGO's, such as a recorder; other values have no meaning for users of ZEGO Express.</summary>
    [JsonPropertyName("UserRole")]
    public int Role { get; init; }
}
