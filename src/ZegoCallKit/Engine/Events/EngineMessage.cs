namespace ZegoCallKit.Engine.Events;

/// <summary>A received message (<c>zego_broadcast_message_info</c>, <c>zego_barrage_message_info</c>).</summary>
/// <param name="From">Who sent it.</param>
/// <param name="Text">The text.</param>
/// <param name="MessageId">The server's id.</param>
/// <param name="SentAt">When, by the server's clock.</param>
public sealed record EngineMessage(EngineUser From, string Text, string MessageId, DateTimeOffset SentAt)
{
    /// <summary>Keeps what people write out of logs: never prints the text.</summary>
    /// <returns>The rest.</returns>
    public override string ToString() => $"message {MessageId} of {From.Id}, {Text.Length} characters";
}
