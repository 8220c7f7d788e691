namespace ZegoCallKit.Messaging;

/// <summary>A received message of bytes (ZEGO: <c>recv_room_transparent_message</c>). Immutable.</summary>
public sealed record TransparentMessage
{
    /// <summary>Who sent it; an empty id is the account's server.</summary>
    public required RoomUser From { get; init; }

    /// <summary>The bytes.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Keeps what people write out of logs: never prints the bytes.</summary>
    /// <returns>The rest.</returns>
    public override string ToString() => $"transparent message of {From.Id}, {Content.Length} bytes";
}
