namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents what is kept of a participant's recording.</summary>
internal sealed record ApiTimeline
{
    public required ApiRecording Recording { get; init; }

    public required string Engine { get; init; }

    public required long StartedAt { get; init; }

    public required long Dropped { get; init; }

    public required IReadOnlyList<ApiTimelineLine> Lines { get; init; }
}
