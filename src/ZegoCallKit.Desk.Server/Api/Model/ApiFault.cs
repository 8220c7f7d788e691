namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents a request to inject a fault. The required fields depend on the fault.</summary>
internal sealed record ApiFault
{
    public required string Fault { get; init; }

    public string? RoomId { get; init; }

    public string? UserId { get; init; }

    public string? StreamId { get; init; }

    public double? Loss { get; init; }

    public double? Latency { get; init; }

    public double? Jitter { get; init; }

    public double? Remaining { get; init; }

    public double? Duration { get; init; }
}
