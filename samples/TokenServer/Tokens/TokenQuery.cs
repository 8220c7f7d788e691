namespace TokenServer.Tokens;

internal sealed record TokenQuery
{
    public string RoomId { get; init; } = "";
}
