using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Defines the commands that send messages to the users of a room. All require a connected room; senders never receive their own messages.</summary>
public interface IMessageCommands
{
    /// <summary>Sends a message to everyone reliably (<c>send_broadcast_message</c>).</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="message">The text: 1 to 1,024 bytes of UTF-8; at most 10 per second in a room and 2 per second from a user.</param>
    /// <returns>The result code 0 and the sequence number of <see cref="BroadcastMessageSent"/>; 1000002 if there is no room, 1009005 for another room, 1002051 if not connected, 1009001 or 1009002 if the length is not allowed.</returns>
    EngineResult SendBroadcast(string roomId, string message);

    /// <summary>Sends a message to everyone, which may be dropped (<c>send_barrage_message</c>).</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="message">The text: 1 to 1,024 bytes of UTF-8; at most 20 per second in a room.</param>
    /// <returns>The result code 0 and the sequence number of <see cref="BarrageMessageSent"/>; errors as for <see cref="SendBroadcast"/>.</returns>
    EngineResult SendBarrage(string roomId, string message);

    /// <summary>Sends a command to specific users reliably (<c>send_custom_command</c>).</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="command">The text: 1 to 1,024 bytes of UTF-8; at most 20 per second in a room.</param>
    /// <param name="toUserIds">The ids of the receivers; an empty list means all other users.</param>
    /// <returns>The result code 0 and the sequence number of <see cref="CustomCommandSent"/>; errors as for <see cref="SendBroadcast"/>, and 1009011 or 1009012 if a receiver is not valid.</returns>
    EngineResult SendCustomCommand(string roomId, string command, IReadOnlyList<string> toUserIds);

    /// <summary>Sends bytes to clients, the server, or both (<c>send_transparent_message</c>).</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="message">The message.</param>
    /// <returns>The result code 0 and the sequence number of <see cref="TransparentMessageSent"/>, which may never arrive, so use a timeout; 1009001 if the message is empty.</returns>
    EngineResult SendTransparent(string roomId, EngineTransparentMessage message);
}
