namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents a call at the signaling server.</summary>
internal sealed record ApiRing
{
    public required string CallId { get; init; }

    public required string Caller { get; init; }

    public string? Kind { get; init; }

    public required ApiRingState State { get; init; }

    public required long StartedAt { get; init; }

    public long? EndedAt { get; init; }

    public required IReadOnlyList<ApiRingMember> Members { get; init; }

    public required IReadOnlyList<ApiRingStep> Timeline { get; init; }
}
