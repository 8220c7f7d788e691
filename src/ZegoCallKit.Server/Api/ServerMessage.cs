namespace ZegoCallKit.Server.Api;

/// <summary>Represents a message to a room.</summary>
public sealed record ServerMessage
{
    /// <summary>The maximum length of a message, in bytes of UTF-8.</summary>
    public const int MaxTextBytes = 1_024;

    /// <summary>Gets the room's id.</summary>
    public required string RoomId { get; init; }

    /// <summary>Gets the id of the sender, who need not be in the room. A user with this id does not receive the message.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the name of the sender, if the receivers are to see one.</summary>
    public string? UserName { get; init; }

    /// <summary>Gets the text: 1 to 1,024 bytes of UTF-8. It is never logged.</summary>
    public required string Text { get; init; }

    /// <summary>Gets how the message is delivered; reliably by default.</summary>
    public ServerMessageKind Kind { get; init; }

    /// <summary>Gets what the message is; a message of the system by default.</summary>
    public ServerMessageCategory Category { get; init; } = ServerMessageCategory.System;

    /// <summary>Returns a text without the message, to keep it out of logs.</summary>
    /// <returns>The sender and the room.</returns>
    public override string ToString() => $"{Kind} of {UserId} to {RoomId}";

    internal void Validate(string parameter)
    {
        ApiLimits.Room(RoomId, OptionGuard.PathOf(parameter, nameof(RoomId)));
        ApiLimits.User(UserId, OptionGuard.PathOf(parameter, nameof(UserId)));
        ApiLimits.Optional(UserName, ApiLimits.NameBytes, nameof(UserName), OptionGuard.PathOf(parameter, nameof(UserName)));
        Limits.Text(Text, MaxTextBytes, "text", OptionGuard.PathOf(parameter, nameof(Text)));
        OptionGuard.Defined(Kind, parameter);
        OptionGuard.Defined(Category, parameter);
    }
}
