using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Messaging;

/// <summary>Represents a received broadcast or barrage message (ZEGO: <c>zego_broadcast_message_info</c>, <c>zego_barrage_message_info</c>). Immutable.</summary>
public sealed record TextMessage
{
    /// <summary>Gets the sender; an empty id stands for the account's server.</summary>
    public required RoomUser From { get; init; }

    /// <summary>Gets the text.</summary>
    public required string Text { get; init; }

    /// <summary>Gets the server's id of the message: the same for every receiver, and the id that the sender received.</summary>
    public required string Id { get; init; }

    /// <summary>Gets when the message was sent, by the server's clock.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Returns a description without the text, which keeps what users write out of logs.</summary>
    /// <returns>A description of the message.</returns>
    public override string ToString() => $"message {Id} from {From.Id}, {Text.Length} characters";

    internal static TextMessage FromEngine(EngineMessage message) =>
        new() { From = message.From.ToRoomUser(), Text = message.Text, Id = message.MessageId, SentAt = message.SentAt };
}
