using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Tests.Support;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>Provides a room in simulated time in which users publish and play.</summary>
internal sealed class Call
{
    public const string Room = "room";

    public Call(NetworkConditions? network = null, int seed = 0)
    {
        Time = new();
        Cloud = new(InMemoryCloudOptions.Simulated(Time, seed) with { Network = network ?? NetworkConditions.Perfect });
    }

    public SimulatedTime Time { get; }

    public InMemoryCloud Cloud { get; }

    public Caller Create(string userId, VirtualDevices? devices = null, VideoPixelFormat format = VideoPixelFormat.I420, Scenario scenario = Scenario.Default)
    {
        var caller = new Caller(Cloud.CreateEngineFactory(new() { Devices = devices }).Create(), new EventLog(Time), new FrameRecorder(Time), userId);
        caller.Accept(caller.Engine.Lifecycle.Initialize(new EngineProfile { AppId = 1, AppSign = World.AppSign, Scenario = scenario }, caller.Log, caller.Frames));
        caller.Renders(format);
        return caller;
    }

    public Caller LogIn(string userId, VirtualDevices? devices = null, VideoPixelFormat format = VideoPixelFormat.I420)
    {
        var caller = Create(userId, devices, format);
        caller.Accept(caller.Engine.Rooms.Login(Room, new EngineUser(userId, ""), new EngineLoginOptions { NotifyUsers = true }));
        Pass(500);
        return caller;
    }

    /// <summary>Creates a user who publishes what the test pushes, and another user who plays it.</summary>
    public (Caller Publisher, Caller Player) Pair(AudioObservation observe = AudioObservation.Player, VideoPixelFormat format = VideoPixelFormat.I420)
    {
        var publisher = LogIn("bob");
        publisher.PublishCustom("s");
        Pass(500);
        var player = LogIn("alice", format: format);
        player.Observe(observe);
        player.Play("s");
        Pass(500);
        player.Log.Clear();
        publisher.Log.Clear();
        return (publisher, player);
    }

    public void Pass(double milliseconds) => Time.Advance(TimeSpan.FromMilliseconds(milliseconds));
}
