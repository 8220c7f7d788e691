using System.Collections.Concurrent;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.Benchmarks.RoundTrips;

/// <summary>Drives an engine by hand through its port: the result of each command completes a Task in a table, and nothing else is done.</summary>
internal sealed class PortByHand : IEngineEventSink
{
    private const string RoomName = "hand";

    private readonly ConcurrentDictionary<(Type Kind, int Sequence), TaskCompletionSource> _waiting = new();
    private readonly IZegoEngine _engine;
    private readonly EngineUser _user = new("hand", "Hand");
    private readonly EngineLoginOptions _how = new();

    public PortByHand(IZegoEngine engine)
    {
        _engine = engine;
        engine.Lifecycle.Initialize(new EngineProfile { AppId = 1, AppSign = new string('0', ZegoClientOptions.AppSignLength) }, this, new NullSink());
    }

    public void OnEvent(EngineEvent engineEvent)
    {
        if (engineEvent is RoomLoginResult login)
        {
            Source<RoomLoginResult>(login.Sequence).TrySetResult();
        }
        else if (engineEvent is RoomExtraInfoSet set)
        {
            Source<RoomExtraInfoSet>(set.Sequence).TrySetResult();
        }
    }

    public async Task LoginAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await WaitAsync<RoomLoginResult>(_engine.Rooms.Login(RoomName, _user, _how));
            _engine.Rooms.Logout(RoomName);
        }
    }

    public async Task SetExtraInfoAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            await WaitAsync<RoomExtraInfoSet>(_engine.Rooms.SetExtraInfo(RoomName, "key", "value"));
        }
    }

    /// <summary>Enters the room and stays there, for commands that need one.</summary>
    public Task EnterAsync() => WaitAsync<RoomLoginResult>(_engine.Rooms.Login(RoomName, _user, _how));

    private async Task WaitAsync<TResult>(EngineResult asked)
    {
        if (!asked.IsAccepted)
        {
            throw new InvalidOperationException($"The engine refused with {asked.Code}.");
        }

        await Source<TResult>(asked.Sequence).Task;
        _waiting.TryRemove((typeof(TResult), asked.Sequence), out _);
    }

    private TaskCompletionSource Source<TResult>(int sequence) =>
        _waiting.GetOrAdd((typeof(TResult), sequence), static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
