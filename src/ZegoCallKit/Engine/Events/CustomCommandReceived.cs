namespace ZegoCallKit.Engine.Events;

/// <summary>A custom command arrived. (ZEGO: <c>im_recv_custom_command</c>)</summary>
/// <param name="RoomId">The room.</param>
/// <param name="From">Who sent it; an empty id is the server.</param>
/// <param name="Command">The text.</param>
public sealed record CustomCommandReceived(string RoomId, EngineUser From, string Command) : EngineEvent
{
    /// <summary>Keeps what people write out of logs: never prints the text.</summary>
    /// <returns>The rest.</returns>
    public override string ToString() => $"custom command of {From.Id} in {RoomId}, {Command.Length} characters";
}
