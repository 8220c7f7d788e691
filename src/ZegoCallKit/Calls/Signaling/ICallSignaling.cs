using System.Reactive.Disposables;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>
/// Carries the signals of calls between users: the port that a transport implements, e.g. the in-memory hub, a room's commands, SignalR, ZIM or push messages.
/// </summary>
/// <remarks>
/// <para>A transport keeps the following rules, which the contract's tests check:</para>
/// <list type="bullet">
/// <item>It delivers a message whole and unchanged or not at all. Losing, repeating or reordering some is allowed: calls live with it. It never makes one up.</item>
/// <item><see cref="SignalingMessage.From"/> is the real sender; a sender cannot choose it.</item>
/// <item>A message to a user reaches every connected device of the user. One to the sender's own user reaches the user's other devices, never the sending one.</item>
/// <item>A receiver who is not connected is no error: the message waits for as long as it lives, or is lost.</item>
/// <item>Sends may overlap; what one device sends to one user is given to the network in the order of the calls.</item>
/// <item><see cref="Status"/> and the observables never end in an error: trouble is a value. They report one notice at a time, never from inside a member that is being called.</item>
/// <item>All members can be called from any thread. The user who created a transport disposes of it, after the client that uses it.</item>
/// </list>
/// <para><see cref="SignalingOutlet"/> and <see cref="PresenceWatches"/> do what is the same for every transport.</para>
/// </remarks>
public interface ICallSignaling
{
    /// <summary>Gets the name of the transport, for logs, e.g. <c>room commands</c>.</summary>
    string Name { get; }

    /// <summary>Gets what the transport can do. It never changes.</summary>
    SignalingCapabilities Capabilities { get; }

    /// <summary>Gets the language of the payloads; the kit's own unless the transport says otherwise. It never changes.</summary>
    SignalFormat Format => SignalFormat.CallKit;

    /// <summary>Gets whether signals can be carried, and why not. After a broken link the transport goes back to <see cref="SignalingState.Connecting"/> and reconnects by itself; after
    /// <see cref="SignalingState.Ended"/> it completes.</summary>
    IObservableState<SignalingStatus> Status { get; }

    /// <summary>Gets the messages that arrive; not replayed to late observers. Subscribe before connecting to miss nothing.</summary>
    IObservable<SignalingMessage> Received { get; }

    /// <summary>Gets the presence of watched users: reported after <see cref="Watch"/>, again after each connecting, and when it changes; not replayed to late observers. A transport without
    /// <see cref="SignalingCapabilities.HasPresence"/> reports nothing.</summary>
    IObservable<PresenceChange> PresenceChanges { get; }

    /// <summary>Connects a device of a user. A second connection of the same user and device ends the first.</summary>
    /// <param name="identity">The user and the device.</param>
    /// <param name="cancellationToken">Gives the connecting up, as if it had never been called.</param>
    /// <returns>A task that completes when <see cref="Status"/> is <see cref="SignalingState.Connected"/>.</returns>
    /// <exception cref="ArgumentException">The identity is not allowed; nothing was done.</exception>
    /// <exception cref="InvalidOperationException">The transport is connecting or connected already, or has ended.</exception>
    /// <exception cref="ZegoException">The server cannot be reached or refused.</exception>
    Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken = default);

    /// <summary>Sends a message.</summary>
    /// <param name="envelope">The message.</param>
    /// <param name="cancellationToken">Gives the sending up; the message may have been sent already.</param>
    /// <returns>A task that completes when the transport has taken the message over, with one receipt for each receiver; see <see cref="SignalingCapabilities.HasReceipts"/>.</returns>
    /// <exception cref="ArgumentException">The envelope breaks a rule or limit; nothing was sent.</exception>
    /// <exception cref="ZegoException">The transport is not connected (1002051), or the message was refused as a whole.</exception>
    Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope, CancellationToken cancellationToken = default);

    /// <summary>Tells the transport that the program has taken a message and need not get it again. Called for every message that was received; a transport that is not
    /// <see cref="SignalingCapabilities.IsDurable">durable</see> need not do anything.</summary>
    /// <param name="message">A message of <see cref="Received"/>.</param>
    void Acknowledge(SignalingMessage message)
    {
        // Nothing is kept that could be delivered again.
    }

    /// <summary>Begins to watch users, before or after connecting: their presence is reported to <see cref="PresenceChanges"/>. The interest outlives disconnecting.</summary>
    /// <param name="users">The users.</param>
    /// <returns>Ends the watch when disposed. A user is watched as long as one watch is left.</returns>
    /// <exception cref="ArgumentException">A user id is empty.</exception>
    /// <exception cref="InvalidOperationException">More users than <see cref="SignalingCapabilities.MaxWatchedUsers"/> would be watched.</exception>
    IDisposable Watch(IReadOnlyCollection<UserId> users) => Disposable.Empty;

    /// <summary>Disconnects; does nothing when the transport is not connected. Connecting again is allowed, also as another user.</summary>
    /// <param name="cancellationToken">Stops the waiting; the disconnecting goes on.</param>
    /// <returns>A task that completes when <see cref="Status"/> is <see cref="SignalingState.Disconnected"/> or <see cref="SignalingState.Ended"/>; what had arrived before may still be reported.</returns>
    Task DisconnectAsync(CancellationToken cancellationToken = default);
}
