using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Messaging;

/// <summary>A received broadcast or barrage message (ZEGO: <c>zego_broadcast_message_info</c>, <c>zego_barrage_message_info</c>). Immutable.</summary>
public sealed record TextMessage
{
    /// <summary>Who sent it; an empty id is the account's server.</summary>
    public required RoomUser From { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>The server's id of it: the same for every receiver, and what the sender was given.</summary>
    public required string Id { get; init; }

    /// <summary>When it was sent, by the server's clock.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Keeps what people write out of logs: never prints the text.</summary>
    /// <returns>The rest.</returns>
    public override string ToString() => $"message {Id} of {From.Id}, {Text.Length} characters";

    internal static TextMessage FromEngine(EngineMessage message) =>
        new() { From = message.From.ToRoomUser(), Text = message.Text, Id = message.MessageId, SentAt = message.SentAt };
}
