using ZegoCallKit.Engine;

namespace ZegoCallKit.InMemory.Tests.Support;

/// <summary>Provides a cloud in simulated time, and engines on it.</summary>
public sealed class World
{
    public static readonly string AppSign = new('a', 64);

    public World(Func<InMemoryCloudOptions, InMemoryCloudOptions>? configure = null, int? seed = null)
    {
        Time = new SimulatedTime(seed);
        var options = InMemoryCloudOptions.Simulated(Time);
        Cloud = new InMemoryCloud(configure?.Invoke(options) ?? options);
    }

    public SimulatedTime Time { get; }

    public InMemoryCloud Cloud { get; }

    /// <summary>Creates an engine that is not initialized yet.</summary>
    public Participant Create(string userId, InMemoryEngineOptions? options = null) =>
        new(Cloud.CreateEngineFactory(options).Create(), new EventLog(Time), userId);

    /// <summary>Creates an initialized engine.</summary>
    public Participant Join(string userId, RoomMode mode = RoomMode.SingleRoom, string? appSign = null, InMemoryEngineOptions? options = null)
    {
        var participant = Create(userId, options);
        Initialize(participant, mode, appSign);
        return participant;
    }

    public static EngineResult Initialize(Participant participant, RoomMode mode = RoomMode.SingleRoom, string? appSign = null) =>
        participant.Engine.Lifecycle.Initialize(
            new EngineProfile { AppId = 1, AppSign = appSign ?? AppSign, RoomMode = mode },
            participant.Log,
            new NoFrames());

    /// <summary>Creates an engine that is logged in, with an empty log.</summary>
    public Participant LogIn(string userId, string roomId = "room", EngineLoginOptions? options = null)
    {
        var participant = Join(userId);
        Assert.Equal(0, participant.Login(roomId, options).Code);
        Time.Advance(TimeSpan.FromMilliseconds(100));
        participant.Log.Clear();
        return participant;
    }

    /// <summary>Lets everything happen that takes only a moment.</summary>
    public void Settle() => Time.Advance(TimeSpan.FromMilliseconds(1));
}
