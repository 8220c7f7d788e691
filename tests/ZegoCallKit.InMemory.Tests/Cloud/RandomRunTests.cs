using FsCheck.Fluent;
using ZegoCallKit.InMemory.Tests.Support;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.InMemory.Tests.Cloud;

/// <summary>Whatever users, connections and the server do, and in whatever order: when nothing is in progress any more, all engines agree with the cloud.</summary>
public sealed class RandomRunTests
{
    private const int Runs = 300;
    private const int Steps = 60;
    private const int Users = 4;

    [Fact]
    public void After_any_run_everyone_knows_who_is_there_and_what_is_published() =>
        Properties.Hold(Gen.Choose(0, int.MaxValue - 1), Run, Runs);

    private static void Run(int seed)
    {
        var random = new Random(seed);
        var network = new NetworkConditions
        {
            Latency = TimeSpan.FromMilliseconds(random.Next(50)),
            Jitter = TimeSpan.FromMilliseconds(random.Next(2) * random.Next(200)),
            Loss = random.Next(2) * 0.05,
        };
        var world = new World(o => o with { Seed = seed, Network = network }, seed);
        var users = Enumerable.Range(0, Users).Select(i => world.Join($"user{i}")).ToArray();
        var ledgers = users.ToDictionary(u => u, u => new Ledger(u.User.Id));
        foreach (var user in users)
        {
            user.CaptureNothing();
            user.Log.Handler = ledgers[user].Take;
        }

        for (var step = 0; step < Steps; step++)
        {
            Act(world, users, ledgers, random);
            world.Time.Advance(TimeSpan.FromMilliseconds(random.Next(4) == 0 ? random.Next(60_000) : random.Next(200)));
        }

        foreach (var user in users)
        {
            world.Cloud.Reconnect(user.User.Id);
        }

        world.Time.Advance(TimeSpan.FromMinutes(3));
        CheckQuiet(world, users, ledgers);
    }

    private static void Act(World world, Participant[] users, Dictionary<Participant, Ledger> ledgers, Random random)
    {
        var user = users[random.Next(users.Length)];
        var stream = $"stream{random.Next(users.Length)}";
        switch (random.Next(14))
        {
            case 0 or 1 or 2:
                user.Login("room");
                break;
            case 3 when ledgers[user].IsLoggedIn:
                user.Engine.Rooms.Logout("room");
                break;
            case 4 or 5:
                user.Publish(stream);
                break;
            case 6:
                user.Engine.Publishing.StopPublishing(PublishChannel.Main);
                break;
            case 7 or 8:
                user.Play(stream);
                break;
            case 9:
                user.Engine.Playing.StopPlaying(stream);
                break;
            case 10:
                world.Cloud.Disconnect(user.User.Id);
                break;
            case 11:
                world.Cloud.Reconnect(user.User.Id);
                break;
            case 12:
                world.Cloud.Kick("room", user.User.Id);
                break;
            default:
                if (random.Next(2) == 0)
                {
                    world.Cloud.RemoveStream(stream);
                }
                else
                {
                    user.Engine.Lifecycle.Uninitialize();
                    World.Initialize(user);
                    user.CaptureNothing();
                }

                break;
        }
    }

    private static void CheckQuiet(World world, Participant[] users, Dictionary<Participant, Ledger> ledgers)
    {
        var present = world.Cloud.GetUsers("room").Select(u => u.Id).ToHashSet();
        var streams = world.Cloud.GetStreams("room").ToDictionary(s => s.Id, s => s.User.Id);
        Assert.Equal(ledgers.Where(l => l.Value.IsConnected).Select(l => l.Key.User.Id).Order(), present.Order());
        foreach (var user in users)
        {
            var ledger = ledgers[user];
            var id = user.User.Id;
            if (ledger.IsConnected)
            {
                Assert.Equal(present.Where(u => u != id).Order(), ledger.Users.Order());
                var others = streams.Where(s => s.Value != id).ToDictionary();
                Assert.Equal(others.OrderBy(s => s.Key), ledger.Streams.OrderBy(s => s.Key));
                Assert.Equal(others.Keys.Order(), user.Engine.Rooms.GetStreams("room").Value!.Select(s => s.Id).Order());
            }

            Assert.Equal(streams.Where(s => s.Value == id).Select(s => s.Key).Order(), ledger.Publishing.Order());
            Assert.Empty(ledger.AskingToPublish);
            Assert.All(ledger.Playing, s => Assert.Contains(s, streams.Keys));
            Assert.All(ledger.AskingToPlay, s => Assert.DoesNotContain(s, streams.Keys));
        }
    }
}
