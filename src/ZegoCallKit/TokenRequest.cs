namespace ZegoCallKit;

/// <summary>What a token is needed for. Immutable.</summary>
public sealed record TokenRequest
{
    /// <summary>ZEGO's AppID.</summary>
    public required uint AppId { get; init; }

    /// <summary>Who logs in.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The room.</summary>
    public required RoomId RoomId { get; init; }
}
