using System.Reactive.Concurrency;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.TestKit.Signaling;

/// <summary>Represents a room of the in-memory cloud that several users share; each user's client can be in other rooms too.</summary>
public sealed class Lobby
{
    private readonly Dictionary<UserId, (ZegoClient Client, IRoom Room)> _users = [];
    private readonly Func<Lobby, IZegoEngineFactory> _engines;

    public Lobby()
        : this(static lobby => lobby.Cloud.CreateEngineFactory())
    {
    }

    /// <summary>Creates a lobby with a custom factory of the users' engines.</summary>
    public Lobby(Func<Lobby, IZegoEngineFactory> engines)
    {
        Cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(Time));
        _engines = engines;
    }

    public static RoomId Id { get; } = new("lobby");

    public SimulatedTime Time { get; } = new();

    public InMemoryCloud Cloud { get; }

    public ZegoClient ClientOf(UserId user) => _users[user].Client;

    public async Task<IRoom> EnterAsync(RoomUser user, RoomMode mode = RoomMode.MultiRoom, CallServiceOptions? calls = null, IScheduler? observers = null)
    {
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('a', 64),
            Engine = _engines(this),
            TimeProvider = Time,
            WorkScheduler = Time.Scheduler,
            NotificationScheduler = observers,
            RoomMode = mode,
            Calls = calls,
        });
        ArgumentNullException.ThrowIfNull(user);
        var room = await client.LoginRoomAsync(Id, user);
        _users.Add(user.Id, (client, room));
        return room;
    }

    public RoomCommandSignaling CreateSignaling(IRoom? room = null, IScheduler? observers = null)
    {
        var signaling = new RoomCommandSignaling(new RoomCommandSignalingOptions { TimeProvider = Time, Scheduler = observers ?? Time.Scheduler });
        if (room is not null)
        {
            signaling.Use(room);
        }

        return signaling;
    }

    public Task LeaveAsync(UserId user) => _users[user].Room.LogoutAsync();

    public async Task CloseAsync()
    {
        foreach (var (client, _) in _users.Values)
        {
            await client.DisposeAsync();
        }
    }
}
