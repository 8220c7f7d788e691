namespace ZegoCallKit.Messaging;

/// <summary>
/// Represents the messages between the users of a room. Senders never receive their own messages. The four observables share one order: the order in which the room's messages arrived. Messages that
/// arrive before a kind has a subscriber are held for its first subscriber, up to 5 s and 100 of each kind; after that nothing is replayed. All observables complete when the login
/// ends, which also fails every pending send (1000002).
/// </summary>
/// <remarks>ZEGO accepts at most 2 broadcasts per second from a user, and 20 each of barrage messages, custom commands and messages of bytes. Messages above the limit wait or fail;
/// see <see cref="Rooms.RoomOptions.MessageRate"/>. The room as a whole has limits too (10 broadcasts per second): what the server refuses because of them also counts as too fast.</remarks>
public interface IRoomMessages
{
    /// <summary>Gets the received broadcast messages.</summary>
    IObservable<TextMessage> Broadcasts { get; }

    /// <summary>Gets the received barrage messages; some may be missing.</summary>
    IObservable<TextMessage> Barrages { get; }

    /// <summary>Gets the received custom commands.</summary>
    IObservable<CustomCommand> Commands { get; }

    /// <summary>Gets the received messages of bytes.</summary>
    IObservable<TransparentMessage> Transparents { get; }

    /// <summary>Sends a message to all other users reliably (ZEGO: <c>send_broadcast_message</c>).</summary>
    /// <param name="message">The text: 1 to 1,024 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>The id that the server assigned to the message, once the server has it.</returns>
    /// <exception cref="ArgumentException">The text is empty or too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">The room is not connected (1002051), messages are sent too fast (1009015), the login has ended (1000002), or the server refused the message.</exception>
    /// <exception cref="ZegoTimeoutException">The server did not answer within <see cref="ZegoTimeouts.Command"/> of sending.</exception>
    Task<string> SendBroadcastAsync(string message, CancellationToken cancellationToken = default);

    /// <summary>Sends a message to all other users; in large rooms some may not receive it (ZEGO: <c>send_barrage_message</c>).</summary>
    /// <param name="message">The text: 1 to 1,024 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>The id that the server assigned to the message, once the server has it.</returns>
    /// <exception cref="ArgumentException">The text is empty or too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">The room is not connected (1002051), messages are sent too fast (1002072), the login has ended (1000002), or the server refused the message.</exception>
    /// <exception cref="ZegoTimeoutException">The server did not answer within <see cref="ZegoTimeouts.Command"/> of sending.</exception>
    Task<string> SendBarrageAsync(string message, CancellationToken cancellationToken = default);

    /// <summary>Sends a custom command to specific users reliably (ZEGO: <c>send_custom_command</c>). Users who are not in the room do not receive it, and the sender is not notified.</summary>
    /// <param name="command">The text: 1 to 1,024 bytes of UTF-8.</param>
    /// <param name="receivers">The receivers, at least one.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has the message.</returns>
    /// <exception cref="ArgumentException">The text is empty or too long, or there is no receiver; nothing was sent.</exception>
    /// <exception cref="ZegoException">The room is not connected (1002051), messages are sent too fast (1002072), the login has ended (1000002), or the server refused the message.</exception>
    /// <exception cref="ZegoTimeoutException">The server did not answer within <see cref="ZegoTimeouts.Command"/> of sending.</exception>
    Task SendCommandAsync(string command, IReadOnlyList<UserId> receivers, CancellationToken cancellationToken = default);

    /// <summary>Sends a custom command to all other users reliably (ZEGO: <c>send_custom_command</c> without receivers).</summary>
    /// <param name="command">The text: 1 to 1,024 bytes of UTF-8.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has the message.</returns>
    /// <exception cref="ArgumentException">The text is empty or too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">The room is not connected (1002051), messages are sent too fast (1002072), the login has ended (1000002), or the server refused the message.</exception>
    /// <exception cref="ZegoTimeoutException">The server did not answer within <see cref="ZegoTimeouts.Command"/> of sending.</exception>
    Task SendCommandToAllAsync(string command, CancellationToken cancellationToken = default);

    /// <summary>Sends bytes to clients, the account's server, or both (ZEGO: <c>send_transparent_message</c>).</summary>
    /// <param name="content">The bytes, at least one, which are copied.</param>
    /// <param name="options">The receivers and the manner of sending; <see langword="null"/> to send to all other users in the room.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has the message.</returns>
    /// <exception cref="ArgumentException">There are no bytes, or an option is not allowed; nothing was sent.</exception>
    /// <exception cref="ZegoException">The room is not connected (1002051), messages are sent too fast (1002072), the login has ended (1000002), or the server refused the message.</exception>
    /// <exception cref="ZegoTimeoutException">The engine reported no result within <see cref="TransparentOptions.Timeout"/> plus one second, as happens when the link breaks.</exception>
    Task SendTransparentAsync(ReadOnlyMemory<byte> content, TransparentOptions? options = null, CancellationToken cancellationToken = default);
}
