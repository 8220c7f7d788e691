using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Engine;

/// <summary>Messages to the users of a room. All need a connected room; senders never receive their own.</summary>
public interface IMessageCommands
{
    /// <summary>Sends to everyone, reliably (<c>send_broadcast_message</c>).</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="message">1 to 1,024 bytes of UTF-8; 10 a second in a room, 2 from a user.</param>
    /// <returns>0 and the sequence of <see cref="BroadcastMessageSent"/>; 1000002 no room; 1009005 another room; 1002051 not connected; 1009001, 1009002 bad length.</returns>
    EngineResult SendBroadcast(string roomId, string message);

    /// <summary>Sends to everyone, may be dropped (<c>send_barrage_message</c>).</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="message">1 to 1,024 bytes of UTF-8; 20 a second in a room.</param>
    /// <returns>0 and the sequence of <see cref="BarrageMessageSent"/>; errors as <see cref="SendBroadcast"/>.</returns>
    EngineResult SendBarrage(string roomId, string message);

    /// <summary>Sends to some, reliably (<c>send_custom_command</c>).</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="command">1 to 1,024 bytes of UTF-8; 20 a second in a room.</param>
    /// <param name="toUserIds">The receivers; none means everyone else.</param>
    /// <returns>0 and the sequence of <see cref="CustomCommandSent"/>; errors as <see cref="SendBroadcast"/>; 1009011, 1009012 bad receiver.</returns>
    EngineResult SendCustomCommand(string roomId, string command, IReadOnlyList<string> toUserIds);

    /// <summary>Sends bytes to clients, the server, or both (<c>send_transparent_message</c>).</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="message">The message.</param>
    /// <returns>0 and the sequence of <see cref="TransparentMessageSent"/>, which may never come: time it out; 1009001 empty.</returns>
    EngineResult SendTransparent(string roomId, EngineTransparentMessage message);
}
