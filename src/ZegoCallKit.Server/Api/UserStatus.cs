using System.Text.Json.Serialization;
using ZegoCallKit.Server.Api.Protocol;

namespace ZegoCallKit.Server.Api;

/// <summary>Represents whether a user is in a room.</summary>
public sealed record UserStatus
{
    /// <summary>Gets the user's id.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets whether the user is in the room.</summary>
    [JsonPropertyName("Status")]
    [JsonConverter(typeof(FlagConverter))]
    public bool IsInRoom { get; init; }

    /// <summary>Gets when the user logged in, in milliseconds; <see langword="null"/> if the user is not in the room.</summary>
    [JsonPropertyName("LoginTime")]
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? LoggedInAt { get; init; }
}
