namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents the whole state of the desk.</summary>
internal sealed record ApiState
{
    public required string Desk { get; init; }

    public required int Protocol { get; init; }

    public required uint AppId { get; init; }

    public required long StartedAt { get; init; }

    public required long Time { get; init; }

    public required int Participants { get; init; }

    public required int MaxParticipants { get; init; }

    public required IReadOnlyList<ApiRoom> Rooms { get; init; }

    public required IReadOnlyList<ApiRing> Rings { get; init; }

    public required IReadOnlyList<ApiEvent> Events { get; init; }
}
