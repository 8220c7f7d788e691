namespace ZegoCallKit.Messaging;

/// <summary>
/// Messages between the users of a room. Senders never receive their own. The four observables share one order: that in which the room's messages arrived. What arrives
/// before anybody has subscribed to its kind waits for the first who does, up to 5 s and 100 of a kind; after that nothing is repeated. All complete when the login is
/// over, which also fails every send that is under way (1000002).
/// </summary>
/// <remarks>ZEGO takes at most 2 broadcasts a second from a user, and 20 barrage messages, custom commands and messages of bytes each. What is faster waits or fails;
/// see <see cref="Rooms.RoomOptions.MessageRate"/>. The room as a whole has limits too (10 broadcasts a second): what the server refuses for them counts as too fast as well.</remarks>
public interface IRoomMessages
{
    /// <summary>Received broadcast messages.</summary>
    IObservable<TextMessage> Broadcasts { get; }

    /// <summary>Received barrage messages; some may be missing.</summary>
    IObservable<TextMessage> Barrages { get; }

    /// <summary>Received custom commands.</summary>
    IObservable<CustomCommand> Commands { get; }

    /// <summary>Received messages of bytes.</summary>
    IObservable<TransparentMessage> Transparents { get; }

    /// <summary>Sends to everyone else, reliably (ZEGO: <c>send_broadcast_message</c>).</summary>
    /// <param name="message">1 to 1,024 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Gives it up; the server may have it already.</param>
    /// <returns>The server's id of it, when the server has it.</returns>
    /// <exception cref="ArgumentException">It is empty or too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">Not connected (1002051), too fast (1009015), the login is over (1000002), or the server refused.</exception>
    /// <exception cref="ZegoTimeoutException">No answer within <see cref="ZegoTimeouts.Command"/> of being sent.</exception>
    Task<string> SendBroadcastAsync(string message, CancellationToken cancellationToken = default);

    /// <summary>Sends to everyone else; where there are many, some may not get it (ZEGO: <c>send_barrage_message</c>).</summary>
    /// <param name="message">1 to 1,024 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Gives it up; the server may have it already.</param>
    /// <returns>The server's id of it, when the server has it.</returns>
    /// <exception cref="ArgumentException">It is empty or too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">Not connected (1002051), too fast (1002072), the login is over (1000002), or the server refused.</exception>
    /// <exception cref="ZegoTimeoutException">No answer within <see cref="ZegoTimeouts.Command"/> of being sent.</exception>
    Task<string> SendBarrageAsync(string message, CancellationToken cancellationToken = default);

    /// <summary>Sends to some users, reliably (ZEGO: <c>send_custom_command</c>). Those who are not in the room do not get it; the sender is not told.</summary>
    /// <param name="command">1 to 1,024 bytes of UTF-8.</param>
    /// <param name="receivers">The receivers, at least one.</param>
    /// <param name="cancellationToken">Gives it up; the server may have it already.</param>
    /// <returns>Completes when the server has it.</returns>
    /// <exception cref="ArgumentException">It is empty or too long, or there is no receiver; nothing was sent.</exception>
    /// <exception cref="ZegoException">Not connected (1002051), too fast (1002072), the login is over (1000002), or the server refused.</exception>
    /// <exception cref="ZegoTimeoutException">No answer within <see cref="ZegoTimeouts.Command"/> of being sent.</exception>
    Task SendCommandAsync(string command, IReadOnlyList<UserId> receivers, CancellationToken cancellationToken = default);

    /// <summary>Sends a custom command to everyone else, reliably (ZEGO: <c>send_custom_command</c> without receivers).</summary>
    /// <param name="command">1 to 1,024 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Gives it up; the server may have it already.</param>
    /// <returns>Completes when the server has it.</returns>
    /// <exception cref="ArgumentException">It is empty or too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">Not connected (1002051), too fast (1002072), the login is over (1000002), or the server refused.</exception>
    /// <exception cref="ZegoTimeoutException">No answer within <see cref="ZegoTimeouts.Command"/> of being sent.</exception>
    Task SendCommandToAllAsync(string command, CancellationToken cancellationToken = default);

    /// <summary>Sends bytes to clients, the account's server, or both (ZEGO: <c>send_transparent_message</c>).</summary>
    /// <param name="content">The bytes, at least one; they are copied.</param>
    /// <param name="options">Whom it goes to and how; <see langword="null"/> for everyone else in the room.</param>
    /// <param name="cancellationToken">Gives it up; the server may have it already.</param>
    /// <returns>Completes when the server has it.</returns>
    /// <exception cref="ArgumentException">There are no bytes, or an option is not allowed; nothing was sent.</exception>
    /// <exception cref="ZegoException">Not connected (1002051), too fast (1002072), the login is over (1000002), or the server refused.</exception>
    /// <exception cref="ZegoTimeoutException">The engine gave no result within <see cref="TransparentOptions.Timeout"/> and one second, as it does when the link breaks.</exception>
    Task SendTransparentAsync(ReadOnlyMemory<byte> content, TransparentOptions? options = null, CancellationToken cancellationToken = default);
}
