using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory;

/// <summary>
/// A ZEGO-like cloud in this process: rooms, users, streams and messages for the engines it makes. It is one account: all its engines share the ids of users and
/// streams, whatever their AppID; users of different clouds never meet.
/// </summary>
/// <remarks>The members that act on users and rooms are for tests. They may be called from any thread, take effect on the cloud's own loop, soon after the call,
/// and do nothing when there is no such user, room or stream.</remarks>
public sealed class InMemoryCloud
{
    private readonly CloudServer _server;

    /// <summary>Creates a cloud on the system's clock and the thread pool, with a perfect network.</summary>
    public InMemoryCloud()
        : this(new InMemoryCloudOptions())
    {
    }

    /// <summary>Creates a cloud.</summary>
    /// <param name="options">What it is like.</param>
    public InMemoryCloud(InMemoryCloudOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _server = new CloudServer(options);
    }

    /// <summary>What the cloud is like.</summary>
    public InMemoryCloudOptions Options { get; }

    /// <summary>Makes a factory of engines that are connected to this cloud; give it to the client's options. Any number of engines may live together.</summary>
    /// <param name="options">What the engines are like; defaults when not given.</param>
    /// <returns>The factory.</returns>
    public IZegoEngineFactory CreateEngineFactory(InMemoryEngineOptions? options = null) =>
        new InMemoryEngineFactory(_server, options ?? new InMemoryEngineOptions());

    /// <summary>The rooms that somebody is in, as the server knows it now, in the order of their ids.</summary>
    public IReadOnlyList<string> RoomIds => _server.Rooms.Ids;

    /// <summary>The streams that somebody plays or waits for, as the server knows it now, in the order of their ids; they need not be published.</summary>
    public IReadOnlyList<string> PlayedStreamIds => _server.Streams.Played();

    /// <summary>Who is in a room, in the order of arrival, as the server knows it now.</summary>
    /// <param name="roomId">The room.</param>
    /// <returns>The users; empty when there is no such room.</returns>
    public IReadOnlyList<EngineUser> GetUsers(string roomId) => [.. _server.Rooms.Look(roomId).Users.Values];

    /// <summary>What is published in a room, in the order of appearance, as the server knows it now.</summary>
    /// <param name="roomId">The room.</param>
    /// <returns>The streams; empty when there is no such room.</returns>
    public IReadOnlyList<EngineStreamInfo> GetStreams(string roomId) => [.. _server.Rooms.Look(roomId).Streams.Values];

    /// <summary>Who plays a stream or waits for it, as the server knows it now, in the order of the user ids.</summary>
    /// <param name="streamId">The stream; it need not be published.</param>
    /// <returns>The users; empty when nobody does.</returns>
    public IReadOnlyList<EngineUser> GetPlayers(string streamId)
    {
        CheckStream(streamId);
        return _server.Streams.PlayersOf(streamId);
    }

    /// <summary>Ends a user's login, as the account's server would: the user is kicked out, the others see its streams and the user go.</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="userId">The user.</param>
    /// <param name="code">What the user is told.</param>
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

    /// <summary>Removes a stream, as the account's server would: the publisher is told 1003025, the others see the stream go.</summary>
    /// <param name="streamId">The stream.</param>
    public void RemoveStream(string streamId)
    {
        CheckStream(streamId);
        _server.Post(() => _server.Streams.Forbid(streamId));
    }

    /// <summary>Cuts a user off, whether it is logged in or not: nothing arrives either way until <see cref="Reconnect"/>. After 90 s the server removes the user.</summary>
    /// <param name="userId">The user.</param>
    public void Disconnect(string userId)
    {
        CheckUser(userId);
        var user = _server.Users.Get(userId);
        _server.Post(() => _server.Outages.Disconnect(user));
    }

    /// <summary>Ends what <see cref="Disconnect"/> began; the user's engines log in again by themselves unless 20 minutes have passed.</summary>
    /// <param name="userId">The user.</param>
    public void Reconnect(string userId)
    {
        CheckUser(userId);
        var user = _server.Users.Get(userId);
        _server.Post(() => _server.Outages.Reconnect(user));
    }

    /// <summary>Gives a user a link of its own, from the next message on; also before it logs in.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="conditions">What the link is like.</param>
    public void SetNetwork(string userId, NetworkConditions conditions)
    {
        CheckUser(userId);
        ArgumentNullException.ThrowIfNull(conditions);
        var user = _server.Users.Get(userId);
        user.Network = conditions;
        _server.Post(() => _server.Outages.TellNetwork(user));
    }

    /// <summary>Decides what goes wrong for a user, from now on; also before it logs in.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="faults">What goes wrong; <see cref="FaultPlan.None"/> ends it.</param>
    public void SetFaults(string userId, FaultPlan faults)
    {
        CheckUser(userId);
        ArgumentNullException.ThrowIfNull(faults);
        _server.Users.Get(userId).Faults = faults;
    }

    /// <summary>Lets the tokens with which a user is logged in expire, whatever they say of themselves.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="remaining">When: at once by default. Up to 30 s before, the user is warned.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void ExpireToken(string userId, TimeSpan remaining = default)
    {
        CheckUser(userId);
        ArgumentOutOfRangeException.ThrowIfLessThan(remaining, TimeSpan.Zero);
        _server.Post(() => _server.Admission.ExpireTokens(userId, remaining));
    }

    /// <summary>Interrupts a user's publishing: it goes to requesting (1003020) and after a while back to publishing.</summary>
    /// <param name="streamId">The stream.</param>
    /// <param name="duration">How long it takes to come back.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public void FlapPublisher(string streamId, TimeSpan duration)
    {
        CheckStream(streamId);
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        _server.Post(() => _server.Flaps.FlapPublisher(streamId, duration));
    }

    /// <summary>Interrupts a user's playing: it goes to requesting (1004020) and after a while back to playing.</summary>
    /// <param name="userId">Who plays.</param>
    /// <param name="streamId">The stream.</param>
    /// <param name="duration">How long it takes to come back.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public void FlapPlayer(string userId, string streamId, TimeSpan duration)
    {
        CheckUser(userId);
        CheckStream(streamId);
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        _server.Post(() => _server.Flaps.FlapPlayer(userId, streamId, duration));
    }

    /// <summary>Sends a broadcast message from the account's server to everyone in a room.</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="message">The text.</param>
    /// <param name="from">Whom it names as the sender; a nameless user when not given.</param>
    public void SendBroadcast(string roomId, string message, EngineUser? from = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        InRoom(roomId, room => _server.Messages.ServerBroadcast(room, from ?? Nobody, message));
    }

    /// <summary>Sends a custom command from the account's server.</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="command">The text.</param>
    /// <param name="toUserIds">The receivers; none means everyone.</param>
    /// <param name="from">Whom it names as the sender; the server (an empty id) when not given.</param>
    public void SendCustomCommand(string roomId, string command, IReadOnlyList<string>? toUserIds = null, EngineUser? from = null)
    {
        ArgumentNullException.ThrowIfNull(command);
        InRoom(roomId, room => _server.Messages.ServerCommand(room, from ?? Nobody, command, toUserIds ?? []));
    }

    /// <summary>Sends bytes from the account's server.</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="toUserIds">The receivers; none means everyone.</param>
    public void SendTransparent(string roomId, ReadOnlyMemory<byte> content, IReadOnlyList<string>? toUserIds = null)
    {
        var copy = content.ToArray();
        InRoom(roomId, room => _server.Messages.ServerBytes(room, Nobody, copy, toUserIds ?? []));
    }

    /// <summary>Sets a room's extra info, as the account's server would.</summary>
    /// <param name="roomId">The room.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void SetRoomExtraInfo(string roomId, string key, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(value);
        InRoom(roomId, room => room.SetExtraInfo(null, key, value));
    }

    private static EngineUser Nobody => new("", "");

    private static void CheckUser(string userId) => ArgumentException.ThrowIfNullOrEmpty(userId);

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
