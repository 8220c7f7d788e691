namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents the recording of a participant's engine.</summary>
internal sealed record ApiRecording
{
    public required string Id { get; init; }

    public string? UserId { get; init; }

    public required string Client { get; init; }

    public long? EndedAt { get; init; }

    public required long Received { get; init; }
}
