using System.Reactive.Linq;
using Xunit;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Docs.Tests;

/// <summary>Verifies what the page on threading states about handlers that throw.</summary>
public sealed class ObserverTests
{
    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 1)]
    public void A_handler_that_throws_is_called_again_unless_it_is_behind_operators(bool isBehindOperators, int expected)
    {
        var calls = 0;
        var faults = 0;
        Run(async (room, client, time) =>
        {
            client.Faults.Subscribe(_ => faults++);
            var levels = isBehindOperators ? room.SoundLevels.Where(_ => true) : room.SoundLevels;
            using var throwing = levels.Subscribe(Fail);
            await Task.Delay(TimeSpan.FromMilliseconds(700), time);
        });

        Assert.Equal(expected, Math.Min(calls, 3));
        Assert.Equal(calls, faults);

        void Fail(SoundLevels levels)
        {
            calls++;
            throw new InvalidOperationException("the handler's own");
        }
    }

    private static void Run(Func<IRoom, ZegoClient, TimeProvider, Task> body)
    {
        var time = new InMemory.SimulatedTime(seed: 1);
        var cloud = new InMemory.InMemoryCloud(InMemory.InMemoryCloudOptions.Simulated(time, seed: 1));
        time.Run(async () =>
        {
            await using var client = await ZegoClient.CreateAsync(new ZegoClientOptions
            {
                AppId = 1,
                AppSign = new string('0', ZegoClientOptions.AppSignLength),
                Engine = cloud.CreateEngineFactory(),
                TimeProvider = time,
                WorkScheduler = time.Scheduler,
            });
            await body(await client.LoginRoomAsync(Simulation.Lobby, new RoomUser(new UserId("alice"))), client, time);
        });
    }
}
