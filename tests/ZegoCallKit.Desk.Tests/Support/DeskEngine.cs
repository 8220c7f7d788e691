using ZegoCallKit.Desk.Connections;
using ZegoCallKit.Desk.Engine;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.Desk.Tests.Support;

/// <summary>An engine of a desk in real time, with what it reported.</summary>
internal sealed class DeskEngine : IDisposable
{
    private static readonly EngineProfile Profile = new() { AppId = 1_234_567_890, AppSign = new string('a', 64) };

    private readonly DeskLifecycle _lifecycle;

    public DeskEngine(string url, string userId, DeskEngineOptions? options = null)
    {
        UserId = userId;
        (Engine, _lifecycle) = new DeskEngineFactory(url, options).CreateEngine();
        var start = TimeProvider.System.GetTimestamp();
        Log = new EventLog(TimeProvider.System, start);
        Frames = new FrameLog(TimeProvider.System, start);
        Assert.Equal(0, Engine.Lifecycle.Initialize(Profile, Log, Frames).Code);
    }

    public string UserId { get; }

    public IZegoEngine Engine { get; }

    public EventLog Log { get; }

    public FrameLog Frames { get; }

    /// <summary>Gets the connection that the desk has welcomed.</summary>
    public DeskSession? Connection => _lifecycle.Connector?.Current;

    /// <summary>Gets the states so far, in shorthand.</summary>
    public string States => Log.States();

    /// <summary>Creates an engine and logs it in to the room "room".</summary>
    public static async Task<DeskEngine> EnterAsync(string url, string userId)
    {
        var engine = new DeskEngine(url, userId);
        await engine.EnterAsync();
        return engine;
    }

    public void Login(string roomId = "room") => Assert.Equal(0, Engine.Rooms.Login(roomId, new EngineUser(UserId, UserId), new EngineLoginOptions { NotifyUsers = true }).Code);

    public async Task EnterAsync(string roomId = "room")
    {
        Login(roomId);
        await WaitAsync("C1(room,0)");
    }

    public async Task PublishAsync(string streamId)
    {
        Assert.Equal(0, Engine.Publishing.StartPublishing(streamId, "", PublishChannel.Main).Code);
        await WaitAsync($"P2({streamId},0)");
    }

    public async Task PlayAsync(string streamId)
    {
        Assert.Equal(0, Engine.Playing.StartPlaying(streamId, "", view: null).Code);
        await WaitAsync($"Y2({streamId},0)");
    }

    /// <summary>Waits until a state was reported after a number of events.</summary>
    public Task WaitAsync(string state, int from = 0) => Eventually.TrueAsync(() => Log.States(from).Contains(state, StringComparison.Ordinal), $"{UserId}: {state} in {Log.States(from)}");

    public Task WaitAsync<T>(Func<T, bool> predicate)
        where T : EngineEvent => Eventually.TrueAsync(() => Log.Of<T>().Any(e => predicate(e.Event)), $"{UserId}: {typeof(T).Name}");

    public void Dispose() => Engine.Lifecycle.Uninitialize();
}
