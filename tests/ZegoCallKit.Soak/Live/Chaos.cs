using ZegoCallKit.InMemory;

namespace ZegoCallKit.Soak.Live;

/// <summary>Injects faults: every few milliseconds, one for one party.</summary>
internal static class Chaos
{
    private static readonly CommandKind[] Kinds = Enum.GetValues<CommandKind>();

    private static readonly Action<LiveWorld, Random, string>[] All =
    [
        (world, random, user) => world.Cloud.SetFaults(user, Plan(random)),
        (world, random, user) => world.Cloud.SetFaults(user, FaultPlan.None),
        (world, random, user) => world.Cloud.SetNetwork(user, new NetworkConditions
        {
            Latency = TimeSpan.FromMilliseconds(random.Next(80)),
            Jitter = TimeSpan.FromMilliseconds(random.Next(40)),
            Loss = random.NextDouble() * 0.2,
        }),
        (world, _, user) => world.Cloud.SetNetwork(user, NetworkConditions.Perfect),
        (world, _, user) => world.Cloud.Disconnect(user),
        (world, _, user) => world.Cloud.Reconnect(user),
        (world, _, user) => world.Cloud.Reconnect(user),
        (world, random, user) => world.Cloud.Kick(LiveWorld.Rooms[random.Next(LiveWorld.Rooms.Length)], user),
        RemoveStream,
        Flap,
        (world, random, _) => world.Cloud.SetRoomExtraInfo(LiveWorld.Rooms[random.Next(LiveWorld.Rooms.Length)], $"key{random.Next(4)}", "the server's"),
    ];

    public static async Task RunAsync(LiveWorld world)
    {
        var random = new Random(world.Seed);
        while (!world.IsOver)
        {
            await world.Rest.PassAsync();
            All[random.Next(All.Length)](world, random, LiveWorld.Users[random.Next(LiveWorld.Users.Length)]);
            world.Tally.Fault();
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(60)), TimeProvider.System);
        }
    }

    private static FaultPlan Plan(Random random)
    {
        var plan = new FaultPlan
        {
            StreamAddBeforeUserAdd = random.Next(2) == 0,
            DuplicateStreamAdd = random.Next(2) == 0,
            DeleteWithoutAdd = random.Next(2) == 0,
            MissDeletesAcrossOutage = random.Next(2) == 0,
            LoginError = random.Next(4) == 0 ? ZegoErrorCode.RoomAuthenticationFailed : ZegoErrorCode.None,
            Callbacks = (CallbackPlacement)random.Next(3),
            BlockCommandsFor = random.Next(4) == 0 ? TimeSpan.FromMilliseconds(random.Next(100)) : TimeSpan.Zero,
        };
        for (var i = random.Next(3); i > 0; i--)
        {
            var fault = random.Next(3) switch { 0 => ResultFault.Never, 1 => ResultFault.Twice, _ => ResultFault.Late(TimeSpan.FromMilliseconds(random.Next(1, 500))) };
            plan = plan.With(Kinds[random.Next(Kinds.Length)], fault);
        }

        return plan;
    }

    private static void RemoveStream(LiveWorld world, Random random, string user)
    {
        if (world.Cloud.GetStreams(LiveWorld.Rooms[random.Next(LiveWorld.Rooms.Length)]) is [{ } stream, ..])
        {
            world.Cloud.RemoveStream(stream.Id);
        }
    }

    private static void Flap(LiveWorld world, Random random, string user)
    {
        if (world.Cloud.GetStreams(LiveWorld.Rooms[random.Next(LiveWorld.Rooms.Length)]) is not [{ } stream, ..])
        {
            return;
        }

        var duration = TimeSpan.FromMilliseconds(random.Next(500));
        if (random.Next(2) == 0)
        {
            world.Cloud.FlapPublisher(stream.Id, duration);
        }
        else
        {
            world.Cloud.FlapPlayer(user, stream.Id, duration);
        }
    }
}
