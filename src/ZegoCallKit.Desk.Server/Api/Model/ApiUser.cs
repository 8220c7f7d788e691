namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents a user of a room. Properties of the connection are null for engines in the desk's own process.</summary>
internal sealed record ApiUser
{
    public required string UserId { get; init; }

    public required string UserName { get; init; }

    public string? Client { get; init; }

    public required long JoinedAt { get; init; }

    public required bool IsRemote { get; init; }

    /// <summary>Gets whether the user is connected: the connection exists, and the user's network is not cut.</summary>
    public required bool IsUp { get; init; }

    public required ApiNetwork Network { get; init; }

    public QualityLevel? Uplink { get; init; }

    public QualityLevel? Downlink { get; init; }

    public long? TokenExpiresAt { get; init; }

    public long? DroppedFrames { get; init; }

    public required IReadOnlyList<ApiPlay> Plays { get; init; }
}
