namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents a room with its users and streams.</summary>
internal sealed record ApiRoom
{
    public required string RoomId { get; init; }

    public required IReadOnlyList<ApiUser> Users { get; init; }

    public required IReadOnlyList<ApiStream> Streams { get; init; }

    public required IReadOnlyList<ApiInfo> Infos { get; init; }
}
