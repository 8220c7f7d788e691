using ZegoCallKit.Collections;

namespace ZegoCallKit.Calls.Signaling;

/// <summary>
/// Carries the signals of calls between users: the port that a transport implements, e.g. the in-memory hub, a room's commands, SignalR, ZIM or push messages.
/// </summary>
/// <remarks>
/// <para>What a transport must keep; the contract's tests check it:</para>
/// <list type="bullet">
/// <item>It delivers a message whole and unchanged or not at all. Losing, repeating or reordering some is allowed: calls live with it. It never makes one up.</item>
/// <item><see cref="SignalingMessage.From"/> is who really sent it; a sender cannot choose it.</item>
/// <item>A message to a user reaches every connected device of the user. One to the own user reaches the own other devices, never the sending one.</item>
/// <item>A receiver who is not connected is no error: the message may wait for him or be lost.</item>
/// <item>Sends may overlap; what one device sends to one user is given to the network in the order of the calls.</item>
/// <item><see cref="State"/> and the observables never end in an error: trouble is a value. They are told one notice at a time, never from inside a member that is being called.</item>
/// <item>All members may be called from any thread. The user who made a transport disposes of it, after the client that uses it.</item>
/// </list>
/// <para><see cref="SignalingOutlet"/> does what is the same for every transport.</para>
/// </remarks>
public interface ICallSignaling
{
    /// <summary>What it is, for logs, e.g. <c>room commands</c>.</summary>
    string Name { get; }

    /// <summary>The most bytes of one payload; at least 16,384.</summary>
    int MaxPayloadBytes { get; }

    /// <summary>The language of its payloads; the kit's own unless the transport says otherwise. It never changes.</summary>
    SignalFormat Format => SignalFormat.CallKit;

    /// <summary>The most bytes of a user id that it can address, 1 to <see cref="UserId.MaxBytes"/>; as many as ZEGO's rooms unless the transport says otherwise (ZIM: 32); a number below 1 says nothing. It never changes.</summary>
    int MaxUserIdBytes => UserId.MaxBytes;

    /// <summary>Whether it can carry signals. After a broken link it goes back to <see cref="SignalingState.Connecting"/> and reconnects by itself; after <see cref="SignalingState.Ended"/> it completes.</summary>
    IObservableState<SignalingState> State { get; }

    /// <summary>What others sent; a happening, not replayed. Subscribe before connecting to miss nothing.</summary>
    IObservable<SignalingMessage> Received { get; }

    /// <summary>Who becomes reachable or is no longer; a happening, not replayed. After connecting it first tells who is. A transport that does not know never tells.</summary>
    IObservable<PresenceChange> PresenceChanges { get; }

    /// <summary>Connects as a user with a device. A second connection of the same user and device ends the first.</summary>
    /// <param name="identity">Who.</param>
    /// <param name="cancellationToken">Gives it up, as if it had never been called.</param>
    /// <returns>Completes when <see cref="State"/> is <see cref="SignalingState.Connected"/>.</returns>
    /// <exception cref="ArgumentException">The identity is not allowed; nothing was done.</exception>
    /// <exception cref="InvalidOperationException">It is connecting or connected already, or has ended.</exception>
    /// <exception cref="ZegoException">It cannot be reached or refused.</exception>
    Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken = default);

    /// <summary>Sends bytes to users.</summary>
    /// <param name="receivers">The receivers, at least one; repeated ones count once.</param>
    /// <param name="payload">1 to <see cref="MaxPayloadBytes"/> bytes; not used after the task has completed.</param>
    /// <param name="cancellationToken">Gives it up; it may have been sent already.</param>
    /// <returns>Completes when the transport has taken it over: it was sent, not that it arrived.</returns>
    /// <exception cref="ArgumentException">There is no receiver, or the payload is empty or too long; nothing was sent.</exception>
    /// <exception cref="ZegoException">It is not connected (1002051), or refused.</exception>
    Task SendAsync(IReadOnlyList<UserId> receivers, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken = default);

    /// <summary>Disconnects; does nothing when it is not connected. Connecting again is allowed, also as another user.</summary>
    /// <param name="cancellationToken">Stops waiting; the disconnecting goes on.</param>
    /// <returns>Completes when <see cref="State"/> is <see cref="SignalingState.Disconnected"/> or <see cref="SignalingState.Ended"/>; what had arrived before may still be told.</returns>
    Task DisconnectAsync(CancellationToken cancellationToken = default);
}
