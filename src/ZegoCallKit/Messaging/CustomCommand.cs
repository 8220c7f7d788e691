namespace ZegoCallKit.Messaging;

/// <summary>Represents a received custom command (ZEGO: <c>im_recv_custom_command</c>). Immutable.</summary>
public sealed record CustomCommand
{
    /// <summary>Gets the sender; an empty id stands for the account's server.</summary>
    public required RoomUser From { get; init; }

    /// <summary>Gets the text.</summary>
    public required string Text { get; init; }

    /// <summary>Returns a description without the text, which keeps what users write out of logs.</summary>
    /// <returns>A description of the message.</returns>
    public override string ToString() => $"custom command from {From.Id}, {Text.Length} characters";
}
