using System.Text.Json.Serialization;
using ZegoCallKit.Server.Api.Protocol;

namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Represents a recorded file.</summary>
public sealed record RecordedFile
{
    /// <summary>Gets the name of the file in the storage.</summary>
    [JsonPropertyName("FileId")]
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Gets the recorded stream, or the id of a mixed recording.</summary>
    public string? StreamId { get; init; }

    /// <summary>Gets the publisher of the recorded stream, or the id of a mixed recording.</summary>
    public string? UserId { get; init; }

    /// <summary>Gets the address of the file, if the storage has one.</summary>
    [JsonPropertyName("FileUrl")]
    public string? Url { get; init; }

    /// <summary>Gets the size in bytes.</summary>
    [JsonPropertyName("FileSize")]
    public long Size { get; init; }

    /// <summary>Gets the duration, in milliseconds.</summary>
    [JsonConverter(typeof(MillisecondsConverter))]
    public TimeSpan Duration { get; init; }

    /// <summary>Gets when the file began, in milliseconds; <see langword="null"/> if ZEGO does not say.</summary>
    [JsonPropertyName("BeginTimestamp")]
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>Gets the phase of the file.</summary>
    [JsonPropertyName("Status")]
    public RecordedFilePhase Phase { get; init; }
}
