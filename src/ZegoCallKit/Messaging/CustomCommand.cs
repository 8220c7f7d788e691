namespace ZegoCallKit.Messaging;

/// <summary>A received custom command (ZEGO: <c>im_recv_custom_command</c>). Immutable.</summary>
public sealed record CustomCommand
{
    /// <summary>Who sent it; an empty id is the account's server.</summary>
    public required RoomUser From { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Keeps what people write out of logs: never prints the text.</summary>
    /// <returns>The rest.</returns>
    public override string ToString() => $"custom command of {From.Id}, {Text.Length} characters";
}
