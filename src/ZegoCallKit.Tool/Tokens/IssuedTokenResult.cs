namespace ZegoCallKit.Tool.Tokens;

/// <summary>The result of <c>token make</c>.</summary>
internal sealed record IssuedTokenResult
{
    public required string Token { get; init; }

    public required uint AppId { get; init; }

    public required string UserId { get; init; }

    public required string? RoomId { get; init; }

    public required bool MayPublish { get; init; }

    public required IReadOnlyList<string>? StreamIds { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}
