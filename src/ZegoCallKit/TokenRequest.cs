namespace ZegoCallKit;

/// <summary>Describes the user and the room for which a token is needed. Immutable.</summary>
public sealed record TokenRequest
{
    /// <summary>Gets ZEGO's AppID.</summary>
    public required uint AppId { get; init; }

    /// <summary>Gets the id of the user who logs in.</summary>
    public required UserId UserId { get; init; }

    /// <summary>Gets the id of the room.</summary>
    public required RoomId RoomId { get; init; }
}
