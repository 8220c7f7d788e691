using System.Reactive.Disposables;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>
/// Carries the signals of calls between users. A transport implements this interface, e.g. over the in-memory hub, a room's commands, SignalR, ZIM or push messages.
/// </summary>
/// <remarks>
/// <para>A transport follows these rules, which the contract's tests check:</para>
/// <list type="bullet">
/// <item>A message is delivered complete and unchanged, or not at all. Messages may be lost, duplicated or reordered; calls tolerate it. A transport never invents a
/// message.</item>
/// <item><see cref="SignalingMessage.From"/> is the actual sender; the sender cannot choose it.</item>
/// <item>A message to a user reaches every connected device of the user. A message to the sender's own user reaches the user's other devices, never the sending device.</item>
/// <item>A receiver that is not connected is not an error: the message waits until its life ends, or is lost.</item>
/// <item>Sends may overlap; messages from one device to one user are passed to the network in the order of the calls to <see cref="SendAsync"/>.</item>
/// <item><see cref="Status"/> and the observables never end with an error: problems are reported as values. Observers receive one notification at a time, never while a member
/// is being called.</item>
/// <item>All members can be called from any thread. The code that creates a transport disposes of it, after the client that uses it.</item>
/// </list>
/// <para><see cref="SignalingOutlet"/> and <see cref="PresenceWatches"/> implement what is the same for every transport.</para>
/// </remarks>
public interface ICallSignaling
{
    /// <summary>Gets the name of the transport, for logs, e.g. <c>room commands</c>.</summary>
    string Name { get; }

    /// <summary>Gets what the transport can do. The value never changes.</summary>
    SignalingCapabilities Capabilities { get; }

    /// <summary>Gets the format of the payloads, by default the kit's own. The value never changes.</summary>
    SignalFormat Format => SignalFormat.CallKit;

    /// <summary>Gets whether signals can be carried, and why not. When the connection is lost, the state returns to <see cref="SignalingState.Connecting"/> and the transport
    /// reconnects; after
    /// <see cref="SignalingState.Ended"/> the observable completes.</summary>
    IObservableState<SignalingStatus> Status { get; }

    /// <summary>Gets the messages that arrive; they are not replayed to late observers. Subscribe before connecting in order not to miss any.</summary>
    IObservable<SignalingMessage> Received { get; }

    /// <summary>Gets the presence of watched users: it is reported after <see cref="Watch"/>, after each connection, and when it changes, and is not replayed to late observers.
    /// A transport without
    /// <see cref="SignalingCapabilities.HasPresence"/> reports nothing.</summary>
    IObservable<PresenceChange> PresenceChanges { get; }

    /// <summary>Connects a device of a user. A second connection of the same user and device ends the first.</summary>
    /// <param name="identity">The user and the device.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>A task that completes when <see cref="Status"/> is <see cref="SignalingState.Connected"/>.</returns>
    /// <exception cref="ArgumentException">The identity is not allowed; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">The transport is already connecting or connected, or has ended.</exception>
    /// <exception cref="ZegoException">The server cannot be reached or refused the connection.</exception>
    Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken = default);

    /// <summary>Sends a message.</summary>
    /// <param name="envelope">The message.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the transport has accepted the message, with one receipt for each receiver; see
    /// <see cref="SignalingCapabilities.HasReceipts"/>.</returns>
    /// <exception cref="ArgumentException">The envelope violates a rule or exceeds a limit; nothing was sent.</exception>
    /// <exception cref="ZegoException">The transport is not connected (1002051), or the whole message was refused.</exception>
    Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope, CancellationToken cancellationToken = default);

    /// <summary>Acknowledges that the program has processed a message, which need not be delivered again. Called for every received message; a transport that is not
    /// <see cref="SignalingCapabilities.IsDurable">durable</see> can ignore it.</summary>
    /// <param name="message">A message from <see cref="Received"/>.</param>
    void Acknowledge(SignalingMessage message)
    {
        // By default, no messages are kept for another delivery.
    }

    /// <summary>Starts to watch users, before or after connecting: their presence is reported by <see cref="PresenceChanges"/>. Watches survive a disconnect.</summary>
    /// <param name="users">The users.</param>
    /// <returns>An object that ends the watch when it is disposed. A user is watched until the last watch ends.</returns>
    /// <exception cref="ArgumentException">A user id is empty.</exception>
    /// <exception cref="InvalidOperationException">More users than <see cref="SignalingCapabilities.MaxWatchedUsers"/> would be watched.</exception>
    IDisposable Watch(IReadOnlyCollection<UserId> users) => Disposable.Empty;

    /// <summary>Reads a page of the connected user's calls, newest first, from the history that the transport's server keeps (<see cref="SignalingCapabilities.HasHistory"/>).</summary>
    /// <param name="cursor"><see cref="CallHistoryPage.Cursor"/> of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="count">The maximum number of entries, 1 to <see cref="ICallHistory.MaxPageSize"/>.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The page.</returns>
    /// <exception cref="NotSupportedException">The transport's server keeps no history.</exception>
    /// <exception cref="ZegoException">The transport is not connected, or the server refused.</exception>
    Task<CallHistoryPage> ReadHistoryAsync(string? cursor, int count, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"The transport {Name} keeps no history of calls.");

    /// <summary>Sets the status of the connected user, for all devices of the user.</summary>
    /// <param name="status">The status, e.g. <see cref="UserStatus.DoNotDisturb"/>; <see langword="null"/> to clear it.</param>
    /// <param name="duration">The time after which the server clears the status; <see langword="null"/> if it does not.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has set the status.</returns>
    /// <exception cref="NotSupportedException">The transport has no server that keeps a status (<see cref="SignalingCapabilities.HasStatus"/>).</exception>
    /// <exception cref="ZegoException">The transport is not connected, or the server refused.</exception>
    Task SetStatusAsync(string? status, TimeSpan? duration, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"The transport {Name} keeps no status of users.");

    /// <summary>Sets the address at which the connected device is woken while it is not connected.</summary>
    /// <param name="target">The target; <see langword="null"/> to remove it.</param>
    /// <param name="cancellationToken">Cancels the operation; it may already have taken effect.</param>
    /// <returns>A task that completes when the server has set the target.</returns>
    /// <exception cref="NotSupportedException">The transport has no server that wakes devices (<see cref="SignalingCapabilities.HasPush"/>).</exception>
    /// <exception cref="ZegoException">The transport is not connected, or the server refused.</exception>
    Task SetPushTargetAsync(PushTarget? target, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"The transport {Name} wakes no devices.");

    /// <summary>Fetches a token with which the connected user can log in to the room of a call. The server issues it only to members of the call: its inviter, users who accepted, and guests who were admitted.</summary>
    /// <param name="callId">The call.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    /// <returns>The token.</returns>
    /// <exception cref="NotSupportedException">The transport has no server that issues tokens (<see cref="SignalingCapabilities.HasLobby"/>).</exception>
    /// <exception cref="ZegoException">The transport is not connected, or the server refused, e.g. because the user is not in the call.</exception>
    Task<string> GetRoomTokenAsync(CallId callId, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException($"The transport {Name} issues no tokens.");

    /// <summary>Disconnects; does nothing if the transport is not connected. The transport can be connected again, also as another user.</summary>
    /// <param name="cancellationToken">Stops waiting; the operation continues.</param>
    /// <returns>A task that completes when <see cref="Status"/> is <see cref="SignalingState.Disconnected"/> or <see cref="SignalingState.Ended"/>; earlier messages may still
    /// be reported.</returns>
    Task DisconnectAsync(CancellationToken cancellationToken = default);
}
