using System.Text.Json.Serialization;

namespace ZegoCallKit.Server.Api;

/// <summary>Represents a user whom a command did not reach.</summary>
public sealed record UndeliveredCommand
{
    /// <summary>Gets the user's id.</summary>
    [JsonPropertyName("Uid")]
    public required string UserId { get; init; }

    /// <summary>Gets ZEGO's code: 50003 if the user is not online.</summary>
    public int Code { get; init; }
}
