using System.Text.Json.Serialization;
using ZegoCallKit.Server.Api.Protocol;

namespace ZegoCallKit.Server.Api;

/// <summary>Represents a stream of a room.</summary>
public sealed record RoomStreamInfo
{
    /// <summary>Gets the stream's id.</summary>
    public required string StreamId { get; init; }

    /// <summary>Gets the publisher's id.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the publisher's name.</summary>
    public string UserName { get; init => field = value ?? ""; } = "";

    /// <summary>Gets when the stream was created, in milliseconds; <see langword="null"/> if ZEGO does not say.</summary>
    [JsonPropertyName("CreateTime")]
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the stream's number in the room.</summary>
    [JsonPropertyName("StreamNumberId")]
    public long Number { get; init; }
}
