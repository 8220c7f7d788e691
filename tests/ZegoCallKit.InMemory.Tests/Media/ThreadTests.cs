using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Tests.Support;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>Media on the thread pool and the system clock.</summary>
public sealed class ThreadTests
{
    [Fact]
    public async Task Several_publishers_at_once_reach_several_players_each_in_order()
    {
        var cloud = new InMemoryCloud();
        var callers = new List<Caller>();
        for (var i = 0; i < 4; i++)
        {
            callers.Add(await JoinAsync(cloud, $"u{i}"));
        }

        foreach (var caller in callers)
        {
            foreach (var other in callers.Where(other => other != caller))
            {
                caller.Play($"s-{other.UserId}");
                await RaisedAsync<PlayerStateUpdated>(caller, e => e.State == PlayerState.Playing && e.StreamId == $"s-{other.UserId}");
            }
        }

        var sent = new short[4][];
        await Task.WhenAll(callers.Select((caller, i) => Task.Run(() =>
            sent[i] = [.. Enumerable.Range(0, 300).SelectMany(_ => caller.SayRamp(new AudioFormat(16_000, 1)))])));
        foreach (var caller in callers)
        {
            for (var i = 0; i < callers.Count; i++)
            {
                if (callers[i] != caller)
                {
                    var stream = $"s-{callers[i].UserId}";
                    await UntilAsync(() => caller.Frames.SamplesOf(stream).Length == sent[i].Length);
                    Assert.Equal(sent[i], caller.Frames.SamplesOf(stream));
                }
            }
        }

        foreach (var caller in callers)
        {
            caller.Accept(caller.Engine.Lifecycle.Uninitialize());
        }
    }

    private static async Task<Caller> JoinAsync(InMemoryCloud cloud, string userId)
    {
        var caller = new Caller(cloud.CreateEngineFactory().Create(), new EventLog(TimeProvider.System), new FrameRecorder(TimeProvider.System), userId);
        caller.Accept(caller.Engine.Lifecycle.Initialize(new EngineProfile { AppId = 1, AppSign = World.AppSign }, caller.Log, caller.Frames));
        caller.Renders(VideoPixelFormat.I420);
        caller.Observe(AudioObservation.Player);
        caller.Accept(caller.Engine.Rooms.Login("room", new EngineUser(userId, ""), new EngineLoginOptions()));
        await RaisedAsync<RoomLoginResult>(caller, e => e.Code == 0);
        caller.PublishCustom($"s-{userId}");
        await RaisedAsync<PublisherStateUpdated>(caller, e => e.State == PublisherState.Publishing);
        return caller;
    }

    private static Task RaisedAsync<T>(Caller caller, Func<T, bool> predicate)
        where T : EngineEvent => UntilAsync(() => caller.Log.Of<T>().Any(predicate));

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        }
    }
}
