namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents something that happened at the desk.</summary>
internal sealed record ApiEvent
{
    public required long N { get; init; }

    public required long At { get; init; }

    public required ApiEventKind What { get; init; }

    public string? RoomId { get; init; }

    public string? UserId { get; init; }

    public string? StreamId { get; init; }

    public string? Text { get; init; }
}
