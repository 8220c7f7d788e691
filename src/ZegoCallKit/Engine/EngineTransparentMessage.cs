namespace ZegoCallKit.Engine;

/// <summary>Represents a message of bytes (<c>zego_room_send_transparent_message</c>).</summary>
public sealed record EngineTransparentMessage
{
    /// <summary>Gets the bytes.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>Gets the ids of the receivers; an empty list means all other users.</summary>
    public IReadOnlyList<string> ToUserIds { get; init; } = [];

    /// <summary>Gets the target of the message.</summary>
    public TransparentMessageTarget Target { get; init; }

    /// <summary>Gets whether messages of one sender keep their order.</summary>
    public bool Ordered { get; init; }

    /// <summary>Gets how long the engine tries to send the message.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
