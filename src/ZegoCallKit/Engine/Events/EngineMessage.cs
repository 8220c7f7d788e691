namespace ZegoCallKit.Engine.Events;

/// <summary>Represents a received message (<c>zego_broadcast_message_info</c>, <c>zego_barrage_message_info</c>).</summary>
/// <param name="From">The sender.</param>
/// <param name="Text">The text.</param>
/// <param name="MessageId">The id that the server assigned.</param>
/// <param name="SentAt">When the message was sent, by the server's clock.</param>
public sealed record EngineMessage(EngineUser From, string Text, string MessageId, DateTimeOffset SentAt)
{
    /// <summary>Returns a description without the text, which keeps what users write out of logs.</summary>
    /// <returns>A description of the message.</returns>
    public override string ToString() => $"message {MessageId} from {From.Id}, {Text.Length} characters";
}
