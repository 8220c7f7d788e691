namespace ZegoCallKit.Messaging;

/// <summary>Represents a received message of bytes (ZEGO: <c>recv_room_transparent_message</c>). Immutable.</summary>
public sealed record TransparentMessage
{
    /// <summary>Gets the sender; an empty id stands for the account's server.</summary>
    public required RoomUser From { get; init; }

    /// <summary>Gets the bytes.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Returns a description without the bytes, which keeps what users send out of logs.</summary>
    /// <returns>A description of the message.</returns>
    public override string ToString() => $"transparent message from {From.Id}, {Content.Length} bytes";
}
