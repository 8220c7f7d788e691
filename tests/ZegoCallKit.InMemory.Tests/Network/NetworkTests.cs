using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Network;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Network;

public sealed class NetworkTests
{
    [Fact]
    public void An_answer_takes_the_latency_twice()
    {
        var world = new World();
        world.Cloud.SetNetwork("alice", new NetworkConditions { Latency = TimeSpan.FromMilliseconds(40) });
        var alice = world.Join("alice");
        alice.Login("room");
        world.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(80, alice.Log.TimeOf(alice.Log.Only<RoomLoginResult>()).TotalMilliseconds);
    }

    [Fact]
    public void Jitter_and_loss_delay_but_never_reorder_or_drop_signalling()
    {
        var world = new World();
        var alice = world.LogIn("alice");
        var bob = world.LogIn("bob");
        world.Cloud.SetNetwork("bob", new NetworkConditions { Latency = TimeSpan.FromMilliseconds(5), Jitter = TimeSpan.FromMilliseconds(300), Loss = 0.3 });
        for (var i = 0; i < 100; i++)
        {
            alice.Engine.Messages.SendCustomCommand("room", $"{i}", []);
            world.Time.Advance(TimeSpan.FromMilliseconds(60));
        }

        world.Time.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i}"), bob.Log.Of<CustomCommandReceived>().Select(c => c.Command));
    }

    [Fact]
    public void The_same_seed_gives_the_same_run_and_another_seed_another_one()
    {
        var first = Run(1);
        Assert.Equal(first, Run(1));
        Assert.NotEqual(first, Run(2));

        static List<string> Run(int seed)
        {
            var world = new World(
                o => o with { Seed = seed, Network = new NetworkConditions { Latency = TimeSpan.FromMilliseconds(30), Jitter = TimeSpan.FromMilliseconds(90), Loss = 0.1 } },
                seed);
            var users = Enumerable.Range(0, 4).Select(i => world.Join($"user{i}")).ToArray();
            foreach (var user in users)
            {
                user.Login("room");
                user.Publish($"stream-{user.User.Id}");
                foreach (var other in users)
                {
                    user.Play($"stream-{other.User.Id}");
                }
            }

            world.Time.Advance(TimeSpan.FromSeconds(2));
            world.Cloud.Disconnect("user3");
            world.Time.Advance(TimeSpan.FromSeconds(1));
            world.Cloud.Reconnect("user3");
            world.Time.Advance(TimeSpan.FromSeconds(2));
            return [.. users.SelectMany(u => u.Log.Entries.Select(e => $"{u.User.Id} {e.At} {Describe(e.Event)}"))];
        }

        // Lists print as their type; their content follows from the rest.
        static string Describe(EngineEvent e) => e switch
        {
            RoomUsersUpdated users => $"{users.Type} {string.Join(',', users.Users)}",
            RoomStreamsUpdated streams => $"{streams.Type} {string.Join(',', streams.Streams)}",
            _ => $"{e}",
        };
    }

    [Fact]
    public void A_delay_line_keeps_the_order_when_the_delay_falls()
    {
        var time = new SimulatedTime();
        var arrived = new List<(string, double)>();
        var line = new DelayLine(time, action => action());
        line.Post(() => arrived.Add(("slow", time.Elapsed.TotalMilliseconds)), TimeSpan.FromMilliseconds(100));
        line.Post(() => arrived.Add(("fast", time.Elapsed.TotalMilliseconds)), TimeSpan.Zero);
        time.Advance(TimeSpan.FromMilliseconds(50));
        line.Post(() => arrived.Add(("later", time.Elapsed.TotalMilliseconds)), TimeSpan.FromMilliseconds(60));
        time.Advance(TimeSpan.FromSeconds(1));
        line.Post(() => arrived.Add(("lost", 0)), TimeSpan.FromMilliseconds(10));
        line.Clear();
        line.Post(() => arrived.Add(("at once", time.Elapsed.TotalMilliseconds)), TimeSpan.Zero);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal([("slow", 100), ("fast", 100), ("later", 110), ("at once", 1050)], arrived);
    }

    [Fact]
    public void Lost_transmissions_cost_time()
    {
        var model = new LinkModel(7);
        var conditions = new NetworkConditions { Latency = TimeSpan.FromMilliseconds(10), Loss = 0.25 };
        var delays = Enumerable.Range(0, 10_000).Select(_ => model.Draw(conditions).TotalMilliseconds).ToArray();

        Assert.InRange(delays.Count(d => d == 10) / 10_000.0, 0.72, 0.78);
        Assert.All(delays, d => Assert.Equal(10, d % 200));
        Assert.InRange(Enumerable.Range(0, 10_000).Count(_ => model.DrawLoss(conditions)) / 10_000.0, 0.22, 0.28);
        Assert.False(model.DrawLoss(NetworkConditions.Perfect));
    }
}
