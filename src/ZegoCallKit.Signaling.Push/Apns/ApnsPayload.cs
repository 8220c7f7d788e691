using System.Text.Json;

namespace ZegoCallKit.Signaling.Push.Apns;

/// <summary>Represents the body of a VoIP push: Apple's part is empty, the app reads the rest.</summary>
internal sealed record ApnsPayload
{
    public Dictionary<string, JsonElement> Aps { get; init; } = [];

    public required string Id { get; init; }

    public required string Call { get; init; }

    public required string Caller { get; init; }

    public string? Kind { get; init; }

    public required string Deadline { get; init; }
}
