namespace ZegoCallKit.Server.Api;

/// <summary>Represents a custom command to users of a room.</summary>
public sealed record ServerCommand
{
    /// <summary>The maximum length of a command, in bytes of UTF-8.</summary>
    public const int MaxTextBytes = 1_024;

    /// <summary>The maximum number of receivers.</summary>
    public const int MaxReceivers = 10;

    /// <summary>Gets the room's id.</summary>
    public required string RoomId { get; init; }

    /// <summary>Gets the id of the sender, who need not be in the room.</summary>
    public required string FromUserId { get; init; }

    /// <summary>Gets the ids of at most 10 receivers; empty (the default) for all users of the room but the sender.</summary>
    public IReadOnlyList<string> ToUserIds { get; init; } = [];

    /// <summary>Gets the text: 1 to 1,024 bytes of UTF-8. It is never logged.</summary>
    public required string Text { get; init; }

    /// <summary>Returns a text without the command, to keep it out of logs.</summary>
    /// <returns>The sender and the room.</returns>
    public override string ToString() => $"Command of {FromUserId} to {RoomId}";

    internal void Validate(string parameter)
    {
        ApiLimits.Room(RoomId, OptionGuard.PathOf(parameter, nameof(RoomId)));
        ApiLimits.User(FromUserId, OptionGuard.PathOf(parameter, nameof(FromUserId)));
        if (ToUserIds is not { Count: 0 })
        {
            ApiLimits.Users(ToUserIds, MaxReceivers, OptionGuard.PathOf(parameter, nameof(ToUserIds)));
        }

        Limits.Text(Text, MaxTextBytes, "text", OptionGuard.PathOf(parameter, nameof(Text)));
    }
}
