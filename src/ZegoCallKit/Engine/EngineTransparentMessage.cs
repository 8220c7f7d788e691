namespace ZegoCallKit.Engine;

/// <summary>A message of bytes (<c>zego_room_send_transparent_message</c>).</summary>
public sealed record EngineTransparentMessage
{
    /// <summary>The bytes.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The receivers; none means everyone else.</summary>
    public IReadOnlyList<string> ToUserIds { get; init; } = [];

    /// <summary>Who receives it.</summary>
    public TransparentMessageTarget Target { get; init; }

    /// <summary>Whether messages of one sender keep their order.</summary>
    public bool Ordered { get; init; }

    /// <summary>How long the engine tries.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);
}
