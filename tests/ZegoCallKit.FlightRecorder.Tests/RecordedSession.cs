using ZegoCallKit.InMemory;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.FlightRecorder.Tests;

/// <summary>Records a random session in simulated time: other users enter, publish, leave and are cut off; the recorded user logs in, publishes, plays and is cut off as well.</summary>
internal sealed class RecordedSession
{
    public const string Canary = "canary";
    public const string Token = Canary + "token";
    public static readonly string AppSign = (Canary + new string('s', 64))[..64];

    private static readonly PublishOptions Bare = new() { Audio = AudioInput.None, Video = VideoInput.None };

    private readonly MemoryStream _file = new();
    private readonly Random _random;
    private readonly SimulatedTime _time;
    private readonly InMemoryCloud _cloud;
    private readonly Dictionary<string, (ZegoClient Client, IRoom Room)> _others = [];
    private ZegoClient? _client;

    public RecordedSession(int seed)
    {
        _random = new Random(seed);
        _time = new SimulatedTime();
        _cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(_time, seed));
    }

    public List<RoomHistory> Histories { get; } = [];

    /// <summary>Gets the log of the recorder and the clients.</summary>
    public RecordingLoggerFactory Log { get; } = new();

    public byte[] File => _file.ToArray();

    public RecordedSession Run(int steps = 60)
    {
        using var factory = new RecordingEngineFactory(_cloud.CreateEngineFactory(), () => _file, new RecordingEngineOptions { TimeProvider = _time, LoggerFactory = Log });
        _client = _time.Run(() => ZegoClient.CreateAsync(Options(factory)));
        Come();
        Login();
        _cloud.SendBroadcast("room", $"{Canary} hello");
        for (var i = 0; i < steps; i++)
        {
            Step();
            _time.Advance(TimeSpan.FromMilliseconds(_random.Next(1, 2_000)));
        }

        _cloud.Reconnect("self");
        _time.Advance(TimeSpan.FromSeconds(30));
        foreach (var (client, _) in _others.Values.Append((_client, null!)))
        {
            // Events that were in flight when the recorded client left appear only in a replay; this test is not about them.
            _time.Advance(TimeSpan.FromSeconds(1));
            _time.Run(() => client.DisposeAsync().AsTask());
        }

        _time.Advance(TimeSpan.FromSeconds(30));
        return this;
    }

    private void Step()
    {
        var room = Histories.LastOrDefault()?.Room;
        var isIn = room is { State.Current.Phase: not RoomPhase.Ended };
        switch (_random.Next(14))
        {
            case 0 or 1: Come(); break;
            case 2 or 3: OtherPublishes(); break;
            case 4: Go(); break;
            case 5: _cloud.SetRoomExtraInfo("room", $"key{_random.Next(3)}", $"value {_random.Next(100)}"); break;
            case 6: _cloud.SetFaults("self", Faults()); break;
            case 7: _cloud.Disconnect("self"); break;
            case 8 or 9: _cloud.Reconnect("self"); break;
            case 10 when isIn: Publish(room!, _random.Next(3), (PublishChannel)_random.Next(2)); break;
            case 11 when isIn: Observe(room!.Publications.Current.Items.Values.MinBy(static one => one.StreamId.Value, StringComparer.Ordinal)?.StopAsync()); break;
            case 12 when isIn: Observe(room!.SetExtraInfoAsync("mine", $"{_random.Next(100)}")); break;
            case 13 when isIn && _random.Next(3) == 0: Observe(room!.LogoutAsync()); break;
            case 13 when !isIn: Login(); break;
            default: _cloud.SendBroadcast("room", $"{Canary} {_random.Next()}"); break;
        }
    }

    // One of the streams carries extra info, which the kit sets before it publishes and clears after it.
    private static void Publish(IRoom room, int number, PublishChannel channel) =>
        Observe(room.PublishAsync(new($"self-{number}"), Bare with { Channel = channel, ExtraInfo = number == 2 ? "host" : "" }));

    private static void Observe(Task? task) => _ = task?.ContinueWith(static ended => _ = ended.Exception, TaskScheduler.Default);

    private FaultPlan Faults() => new()
    {
        StreamAddBeforeUserAdd = _random.Next(2) == 0,
        DuplicateStreamAdd = _random.Next(2) == 0,
        DeleteWithoutAdd = _random.Next(2) == 0,
        MissDeletesAcrossOutage = _random.Next(2) == 0,
    };

    private void Login() => _time.Run(async () =>
    {
        try
        {
            var room = await _client!.LoginRoomAsync(new("room"), new(new("self"), "Self"), new RoomOptions { Token = Token, AutoPlay = new AutoPlayOptions { MaxPlays = 3 } });
            Histories.Add(new RoomHistory(room));
        }
        catch (ZegoException)
        {
            // Being cut off is recorded as well.
        }
    });

    private void Come()
    {
        var name = $"user{_random.Next(4)}";
        if (!_others.ContainsKey(name))
        {
            var client = _time.Run(() => ZegoClient.CreateAsync(Options(_cloud.CreateEngineFactory())));
            var room = _time.Run(() => client.LoginRoomAsync(new("room"), new(new(name))));
            _others[name] = (client, room);
        }
    }

    private void OtherPublishes()
    {
        if (_others.Count > 0)
        {
            var (name, (_, room)) = _others.ElementAt(_random.Next(_others.Count));
            Observe(room.PublishAsync(new($"{name}-{_random.Next(2)}"), Bare with { Channel = (PublishChannel)_random.Next(2), ExtraInfo = $"info {_random.Next(10)}" }));
        }
    }

    private void Go()
    {
        if (_others.Count > 0)
        {
            var (name, (client, _)) = _others.ElementAt(_random.Next(_others.Count));
            _others.Remove(name);
            _time.Run(() => client.DisposeAsync().AsTask());
        }
    }

    private ZegoClientOptions Options(Engine.IZegoEngineFactory engine) => new()
    {
        AppId = 1,
        AppSign = AppSign,
        Engine = engine,
        LoggerFactory = Log,
        TimeProvider = _time,
        WorkScheduler = _time.Scheduler,
        NotificationScheduler = _time.Scheduler,
        SoundLevelInterval = TimeSpan.Zero,
    };
}
