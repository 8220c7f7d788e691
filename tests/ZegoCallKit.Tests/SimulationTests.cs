using System.Runtime.CompilerServices;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
namespace ZegoCallKit.Tests;

/// <summary>In simulated time, nothing uses the thread pool: code after an await continues in the simulation, however it awaits.</summary>
public sealed class SimulationTests
{
    [Fact]
    public void A_session_never_leaves_the_simulation()
    {
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        var steps = new List<(string Step, bool Stayed)>();
        var session = SessionAsync();
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.True(session.IsCompletedSuccessfully, session.Exception?.ToString());
        Assert.All(steps, static step => Assert.True(step.Stayed, step.Step));
        Assert.Equal(11, steps.Count);

        // Started outside: only the completions of the simulation bring the code into it, and no context brings it back.
        async Task SessionAsync()
        {
            var (bare, options) = (new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None }, Options());
            var alice = await StepAsync(ZegoClient.CreateAsync(options)).ConfigureAwait(false);
            var bob = await StepAsync(ZegoClient.CreateAsync(options with { Engine = cloud.CreateEngineFactory() })).ConfigureAwait(false);
            var stage = await StepAsync(alice.LoginRoomAsync(new("room"), new(new("alice")))).ConfigureAwait(false);
            var hall = await StepAsync(bob.LoginRoomAsync(new("room"), new(new("bob")), new RoomOptions { AutoPlay = new() { Policy = PlayPolicy.None } })).ConfigureAwait(false);
            var publication = await StepAsync(stage.PublishAsync(new("stream"), bare)).ConfigureAwait(false);
            var playback = await StepAsync(hall.PlayAsync(new("stream"))).ConfigureAwait(false);
            await DoneAsync(hall.SetExtraInfoAsync("key", "value").WaitAsync(TimeSpan.FromSeconds(5), time)).ConfigureAwait(false);
            await DoneAsync(publication.StopAsync()).ConfigureAwait(false);
            await DoneAsync(playback.StopAsync()).ConfigureAwait(false);
            await DoneAsync(bob.DisposeAsync().AsTask()).ConfigureAwait(false);
            await DoneAsync(alice.DisposeAsync().AsTask()).ConfigureAwait(false);
        }

        async Task<T> StepAsync<T>(Task<T> task, [CallerArgumentExpression(nameof(task))] string step = "")
        {
            await DoneAsync(task, step).ConfigureAwait(false);
            return await task.ConfigureAwait(false);
        }

        async Task DoneAsync(Task task, [CallerArgumentExpression(nameof(task))] string step = "")
        {
            await task.ConfigureAwait(false);
            steps.Add((step, time.IsPumping));
        }

        ZegoClientOptions Options() => new()
        {
            AppId = 1,
            AppSign = new string('a', 64),
            Engine = cloud.CreateEngineFactory(),
            TimeProvider = time,
            WorkScheduler = time.Scheduler,
            NotificationScheduler = time.Scheduler,
        };
    }
}
