namespace ZegoCallKit.Server.Api.Mixing;

/// <summary>Represents a room that lists an output as one of its streams.</summary>
public sealed record MixTarget
{
    /// <summary>Gets the room's id. The room must exist.</summary>
    public required string RoomId { get; init; }

    /// <summary>Gets the id of the user who appears as the stream's publisher.</summary>
    public required string UserId { get; init; }

    internal void Validate(string parameter)
    {
        ApiLimits.Room(RoomId, OptionGuard.PathOf(parameter, nameof(RoomId)));
        ApiLimits.User(UserId, OptionGuard.PathOf(parameter, nameof(UserId)));
    }
}
