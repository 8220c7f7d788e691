using System.Text.Json.Serialization;
using ZegoCallKit.Server.Api.Protocol;

namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Represents the status of a cloud recording.</summary>
public sealed record RecordingStatus
{
    /// <summary>Gets the room's id.</summary>
    public string RoomId { get; init => field = value ?? ""; } = "";

    /// <summary>Gets the phase.</summary>
    [JsonPropertyName("Status")]
    public RecordingPhase Phase { get; init; }

    /// <summary>Gets when the recording began, in milliseconds; <see langword="null"/> if it has not.</summary>
    [JsonPropertyName("RecordBeginTimestamp")]
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>Gets when the recording ended, in milliseconds; <see langword="null"/> if it has not.</summary>
    [JsonPropertyName("RecordEndTimestamp")]
    [JsonConverter(typeof(InstantConverter))]
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Gets the files; empty if nobody published while it was recorded.</summary>
    [JsonPropertyName("RecordFiles")]
    public IReadOnlyList<RecordedFile> Files { get; init => field = value ?? []; } = [];
}
