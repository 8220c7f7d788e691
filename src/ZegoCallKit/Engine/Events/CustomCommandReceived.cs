namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a custom command arrived. (ZEGO: <c>im_recv_custom_command</c>)</summary>
/// <param name="RoomId">The id of the room.</param>
/// <param name="From">The sender; an empty id stands for the server.</param>
/// <param name="Command">The text.</param>
public sealed record CustomCommandReceived(string RoomId, EngineUser From, string Command) : EngineEvent
{
    /// <summary>Returns a description without the text, which keeps what users write out of logs.</summary>
    /// <returns>A description of the message.</returns>
    public override string ToString() => $"custom command from {From.Id} in {RoomId}, {Command.Length} characters";
}
