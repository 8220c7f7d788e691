using ZegoCallKit.InMemory;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.ScenarioTests.Schedules;

/// <summary>The possible steps.</summary>
internal static class Steps
{
    public static readonly PlayPolicy Some = PlayPolicy.Where(stream => stream.Id.Value.EndsWith('0'));
    public static readonly PlayPolicy One = PlayPolicy.Top(1);

    private static readonly PublishOptions Bare = new() { Audio = AudioInput.None, Video = VideoInput.None };

    private static readonly (int Weight, string Name, Action<World, Party> Do)[] All =
    [
        (12, "login", Login),
        (14, "publish", Publish),
        (4, "stop publishing", StopPublishing),
        (2, "logout", Logout),
        (1, "dispose", Dispose),
        (1, "kick", (world, party) => world.Cloud.Kick(World.RoomName, party.UserId)),
        (3, "disconnect", (world, party) => world.Cloud.Disconnect(party.UserId)),
        (5, "reconnect", (world, party) => world.Cloud.Reconnect(party.UserId)),
        (2, "remove a stream", RemoveStream),
        (2, "bad network", BadNetwork),
        (2, "faults", Faults),
        (3, "flap", Flap),
        (4, "policy", SetPolicy),
        (2, "pin", Pin),
        (4, "play", Play),
        (3, "stop playing", StopPlaying),
        (2, "cancel", (world, _) => world.CancelSomething()),
        (14, "a moment", (world, _) => world.Time.Advance(TimeSpan.FromMilliseconds(world.Random.Next(200)))),
        (4, "a while", (world, _) => world.Time.Advance(TimeSpan.FromSeconds(world.Random.Next(1, 120)))),
    ];

    private static readonly int Total = All.Sum(step => step.Weight);

    /// <summary>Logs in and publishes for all parties, before the random steps.</summary>
    public static void Begin(World world)
    {
        foreach (var party in world.Parties.Take(3))
        {
            Login(world, party);
            world.Time.Advance(TimeSpan.FromMilliseconds(50));
            Publish(world, party);
        }
    }

    public static void Take(World world)
    {
        var pick = world.Random.Next(Total);
        var party = world.Parties[world.Random.Next(world.Parties.Count)];
        foreach (var step in All)
        {
            if ((pick -= step.Weight) < 0)
            {
                world.Tell($"{party.Name} {step.Name}");
                step.Do(world, party);
                return;
            }
        }
    }

    private static void Login(World world, Party party)
    {
        party.Client ??= world.NewClient();
        var login = world.Keep(party.Client.LoginRoomAsync(new(World.RoomName), new(new(party.UserId)), cancellationToken: world.NewToken()));
        if (party.Login is { IsCompleted: false } || party.IsIn)
        {
            return;
        }

        party.Login = login;
    }

    private static void Publish(World world, Party party)
    {
        if (party.Room is { } room)
        {
            var number = world.Random.Next(3);
            party.Publications.Add(world.Keep(room.PublishAsync(new($"{party.UserId}-{number}"), Bare with { Channel = (PublishChannel)number }, world.NewToken())));
        }
    }

    private static void StopPublishing(World world, Party party)
    {
        if (party.Room is { } room && room.Publications.Current.Items.Values.FirstOrDefault() is { } publication)
        {
            world.Keep(publication.StopAsync());
        }
    }

    private static void Logout(World world, Party party)
    {
        if (party.Room is { } room)
        {
            world.Keep(room.LogoutAsync());
        }
    }

    private static void Dispose(World world, Party party)
    {
        if (party.Client is { } client)
        {
            world.Keep(client.DisposeAsync().AsTask());
            party.Client = null;
            party.Login = null;
        }
    }

    private static void RemoveStream(World world, Party party)
    {
        if (world.Cloud.GetStreams(World.RoomName) is [{ } stream, ..])
        {
            world.Cloud.RemoveStream(stream.Id);
        }
    }

    private static void BadNetwork(World world, Party party) => world.Cloud.SetNetwork(party.UserId, new NetworkConditions
    {
        Latency = TimeSpan.FromMilliseconds(world.Random.Next(400)),
        Jitter = TimeSpan.FromMilliseconds(world.Random.Next(100)),
        Loss = world.Random.NextDouble() * 0.3,
    });

    private static void Faults(World world, Party party) => world.Cloud.SetFaults(party.UserId, new FaultPlan
    {
        StreamAddBeforeUserAdd = world.Random.Next(2) == 0,
        DuplicateStreamAdd = world.Random.Next(2) == 0,
        DeleteWithoutAdd = world.Random.Next(2) == 0,
        MissDeletesAcrossOutage = world.Random.Next(2) == 0,
        LoginError = world.Random.Next(4) == 0 ? ZegoErrorCode.RoomAuthenticationFailed : ZegoErrorCode.None,
    });

    private static void Flap(World world, Party party)
    {
        if (world.Cloud.GetStreams(World.RoomName) is not [{ } stream, ..])
        {
            return;
        }

        var duration = TimeSpan.FromMilliseconds(world.Random.Next(3_000));
        if (world.Random.Next(2) == 0)
        {
            world.Cloud.FlapPublisher(stream.Id, duration);
        }
        else
        {
            world.Cloud.FlapPlayer(party.UserId, stream.Id, duration);
        }
    }

    private static void SetPolicy(World world, Party party)
    {
        PlayPolicy[] policies = [PlayPolicy.All, PlayPolicy.AudioOnly, PlayPolicy.None, Some, One];
        if (party.Room is { } room)
        {
            world.Keep(room.AutoPlay.SetOptionsAsync(new AutoPlayOptions
            {
                Policy = policies[world.Random.Next(policies.Length)],
                MaxPlays = world.Random.Next(1, 6),
            }));
        }
    }

    private static void Pin(World world, Party party)
    {
        if (party.Room is { } room && room.Streams.Current.Items.Values.FirstOrDefault() is { } stream)
        {
            world.Keep(world.Random.Next(2) == 0 ? room.AutoPlay.PinAsync(stream.Id) : room.AutoPlay.UnpinAsync(stream.Id));
        }
    }

    private static void Play(World world, Party party)
    {
        if (party.Room is { } room && room.Streams.Current.Items.Values.LastOrDefault() is { } stream)
        {
            party.Plays.Add(world.Keep(room.PlayAsync(stream.Id, cancellationToken: world.NewToken())));
        }
    }

    private static void StopPlaying(World world, Party party)
    {
        if (party.Room is { } room && room.Playbacks.Current.Items.Values.FirstOrDefault() is { } playback)
        {
            world.StoppedByHand(playback.StreamId);
            world.Keep(playback.StopAsync());
        }
    }
}
