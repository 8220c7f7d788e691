using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.InMemory;

/// <summary>
/// Represents a cloud like ZEGO's inside this process: it holds the rooms, users, streams and messages of the engines that it creates. The cloud is a single account: all of
/// its engines share one set of user and stream ids, whatever their AppID. Users of different clouds never meet.
/// </summary>
/// <remarks>The members that act on users and rooms are meant for tests. They can be called from any thread, take effect on the cloud's own loop soon after the call,
/// and do nothing if the user, room or stream does not exist.</remarks>
public sealed class InMemoryCloud
{
    private readonly CloudServer _server;

    /// <summary>Creates a cloud that uses the system clock, the thread pool and a perfect network.</summary>
    public InMemoryCloud()
        : this(new InMemoryCloudOptions())
    {
    }

    /// <summary>Creates a cloud with the specified options.</summary>
    /// <param name="options">The options of the cloud.</param>
    /// <exception cref="ArgumentException">An option is not allowed.</exception>
    public InMemoryCloud(InMemoryCloudOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        Options = options;
        _server = new CloudServer(options);
    }

    /// <summary>Gets the cloud's server side.</summary>
    internal CloudServer Server => _server;

    /// <summary>Gets the options of the cloud.</summary>
    public InMemoryCloudOptions Options { get; }

    /// <summary>Creates a factory of engines that are connected to this cloud; pass it to the client's options. Any number of engines can exist at the same time.</summary>
    /// <param name="options">The options of the engines; the defaults if omitted.</param>
    /// <returns>The factory.</returns>
    public IZegoEngineFactory CreateEngineFactory(InMemoryEngineOptions? options = null) =>
        new InMemoryEngineFactory(_server, options ?? new InMemoryEngineOptions());

    /// <summary>Gets the ids of the rooms that have members, as the server currently knows them, in ordinal order.</summary>
    public IReadOnlyList<string> RoomIds => _server.Rooms.Ids;

    /// <summary>Gets the ids of the streams that users play or wait for, as the server currently knows them, in ordinal order. The streams need not be published.</summary>
    public IReadOnlyList<string> PlayedStreamIds => _server.Streams.Played();

    /// <summary>Returns the members of a room, as the server currently knows them, in the order in which they joined.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <returns>The users; empty if there is no such room.</returns>
    public IReadOnlyList<EngineUser> GetUsers(string roomId) => [.. _server.Rooms.GetSnapshot(roomId).Users.Values];

    /// <summary>Returns the streams published in a room, as the server currently knows them, in the order in which they were published.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <returns>The streams; empty if there is no such room.</returns>
    public IReadOnlyList<EngineStreamInfo> GetStreams(string roomId) => [.. _server.Rooms.GetSnapshot(roomId).Streams.Values];

    /// <summary>Returns the users who play a stream or wait for it, as the server currently knows them, in the order of their user ids.</summary>
    /// <param name="streamId">The id of the stream; it need not be published.</param>
    /// <returns>The users; empty if there are none.</returns>
    public IReadOnlyList<EngineUser> GetPlayers(string streamId)
    {
        CheckStream(streamId);
        return _server.Streams.PlayersOf(streamId);
    }

    /// <summary>Ends a user's login, as the account's server would: the user is kicked out, and the others see the user's streams end and the user leave.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="userId">The id of the user.</param>
    /// <param name="code">The error code reported to the user.</param>
    public void Kick(string roomId, string userId, ZegoErrorCode code = ZegoErrorCode.RoomManualKickedOut)
    {
        CheckRoom(roomId);
        CheckUser(userId);
        _server.Post(() =>
        {
            if (_server.Rooms.FindMember(roomId, userId) is { } member)
            {
                _server.Admission.Kick(member, code, StreamDeleteReason.KickedOut);
            }
        });
    }

    /// <summary>Removes a stream, as the account's server would: the publisher receives error 1003025, and the other members are notified that the stream ended.</summary>
    /// <param name="streamId">The id of the stream.</param>
    public void RemoveStream(string streamId)
    {
        CheckStream(streamId);
        _server.Post(() => _server.Streams.Forbid(streamId));
    }

    /// <summary>Disconnects a user, logged in or not: nothing arrives in either direction until <see cref="Reconnect"/>. The server removes the user after 90 s.</summary>
    /// <param name="userId">The id of the user.</param>
    public void Disconnect(string userId)
    {
        CheckUser(userId);
        var user = _server.Users.Get(userId);
        _server.Post(() => _server.Outages.Disconnect(user));
    }

    /// <summary>Reconnects a user after <see cref="Disconnect"/>. The user's engines log in again automatically unless 20 minutes have passed.</summary>
    /// <param name="userId">The id of the user.</param>
    public void Reconnect(string userId)
    {
        CheckUser(userId);
        var user = _server.Users.Get(userId);
        _server.Post(() => _server.Outages.Reconnect(user));
    }

    /// <summary>Sets the network conditions of one user, starting with the next message. Can be called before the user logs in.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="conditions">The conditions of the user's link.</param>
    /// <exception cref="ArgumentException">A condition is out of range.</exception>
    public void SetNetwork(string userId, NetworkConditions conditions)
    {
        CheckUser(userId);
        ArgumentNullException.ThrowIfNull(conditions);
        conditions.Validate(nameof(conditions));
        var user = _server.Users.Get(userId);
        user.Network = conditions;
        _server.Post(() => _server.Outages.TellNetwork(user));
    }

    /// <summary>Sets the faults injected for one user from now on. Can be called before the user logs in.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="faults">The faults; <see cref="FaultPlan.None"/> removes them.</param>
    /// <exception cref="ArgumentException">A fault is out of range.</exception>
    public void SetFaults(string userId, FaultPlan faults)
    {
        CheckUser(userId);
        ArgumentNullException.ThrowIfNull(faults);
        faults.Validate(nameof(faults));
        _server.Users.Get(userId).Faults = faults;
    }

    /// <summary>Makes the tokens with which a user is logged in expire, regardless of the expiry they contain.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="remaining">The time until the tokens expire, at most 30 days; by default they expire at once. The user is warned up to 30 s before.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="remaining"/> is negative or longer than 30 days.</exception>
    public void ExpireToken(string userId, TimeSpan remaining = default)
    {
        CheckUser(userId);
        CheckDuration(remaining, nameof(remaining));
        _server.Post(() => _server.Admission.ExpireTokens(userId, remaining));
    }

    /// <summary>Interrupts the publishing of a stream: its state changes to requesting (1003020) and later back to publishing.</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="duration">The duration of the interruption, at most 30 days.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative or longer than 30 days.</exception>
    public void FlapPublisher(string streamId, TimeSpan duration)
    {
        CheckStream(streamId);
        CheckDuration(duration, nameof(duration));
        _server.Post(() => _server.StreamInterruptions.FlapPublisher(streamId, duration));
    }

    /// <summary>Interrupts a user's playing of a stream: its state changes to requesting (1004020) and later back to playing.</summary>
    /// <param name="userId">The id of the user who plays the stream.</param>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="duration">The duration of the interruption, at most 30 days.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative or longer than 30 days.</exception>
    public void FlapPlayer(string userId, string streamId, TimeSpan duration)
    {
        CheckUser(userId);
        CheckStream(streamId);
        CheckDuration(duration, nameof(duration));
        _server.Post(() => _server.StreamInterruptions.FlapPlayer(userId, streamId, duration));
    }

    /// <summary>Sends a broadcast message from the account's server to every member of a room.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="message">The text of the message.</param>
    /// <param name="from">The user shown as the sender; a user without a name if omitted.</param>
    public void SendBroadcast(string roomId, string message, EngineUser? from = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        InRoom(roomId, room => _server.Messages.ServerBroadcast(room, from ?? Nobody, message));
    }

    /// <summary>Sends a custom command from the account's server.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="command">The text of the command.</param>
    /// <param name="toUserIds">The ids of the recipients; all members if empty or omitted.</param>
    /// <param name="from">The user shown as the sender; the server (an empty id) if omitted.</param>
    public void SendCustomCommand(string roomId, string command, IReadOnlyList<string>? toUserIds = null, EngineUser? from = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        InRoom(roomId, room => _server.Messages.ServerCommand(room, from ?? Nobody, command, toUserIds ?? []));
    }

    /// <summary>Sends a binary message from the account's server.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="content">The content of the message.</param>
    /// <param name="toUserIds">The ids of the recipients; all members if empty or omitted.</param>
    public void SendTransparent(string roomId, ReadOnlyMemory<byte> content, IReadOnlyList<string>? toUserIds = null)
    {
        var copy = content.ToArray();
        InRoom(roomId, room => _server.Messages.ServerBytes(room, Nobody, copy, toUserIds ?? []));
    }

    /// <summary>Sets a room's extra info, as the account's server would.</summary>
    /// <param name="roomId">The id of the room.</param>
    /// <param name="key">The key of the entry.</param>
    /// <param name="value">The value of the entry.</param>
    public void SetRoomExtraInfo(string roomId, string key, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(value);
        InRoom(roomId, room => room.SetExtraInfo(null, key, value));
    }

    private static EngineUser Nobody => new("", "");

    private static void CheckUser(string userId) => ArgumentException.ThrowIfNullOrEmpty(userId);

    // A timer of the system takes no more, and its refusal would end the process from the cloud's loop.
    private static void CheckDuration(TimeSpan duration, string parameter)
    {
        if (duration < TimeSpan.Zero || duration > TimerWait.Longest)
        {
            throw new ArgumentOutOfRangeException(parameter, duration, $"The duration must be between 0 and {TimerWait.Longest.TotalDays:0} days.");
        }
    }

    private static void CheckRoom(string roomId) => ArgumentException.ThrowIfNullOrEmpty(roomId);

    private static void CheckStream(string streamId) => ArgumentException.ThrowIfNullOrEmpty(streamId);

    private void InRoom(string roomId, Action<CloudRoom> action)
    {
        CheckRoom(roomId);
        _server.Post(() =>
        {
            if (_server.Rooms.Find(roomId) is { } room)
            {
                action(room);
            }
        });
    }
}
