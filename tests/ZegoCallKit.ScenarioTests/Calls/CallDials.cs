using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>The steps that dial and join calls.</summary>
internal static class CallDials
{
    public static void DialOne(CallScene scene, CallParty party)
    {
        var others = Others(scene, party);
        Dial(scene, party, [others[scene.Random.Next(others.Count)]]);
    }

    public static void DialAll(CallScene scene, CallParty party) => Dial(scene, party, Others(scene, party));

    public static void InviteMore(CallScene scene)
    {
        var talking = scene.Parties.Where(static one => one.InCalls.Count > 0).ToList();
        if (talking.Count == 0)
        {
            return;
        }

        var party = talking[scene.Random.Next(talking.Count)];
        var call = party.InCalls[party.InCalls.Count > 1 ? scene.Random.Next(party.InCalls.Count) : 0];
        var others = Others(scene, party);
        List<RoomUser> callees = scene.Random.Next(2) == 0 ? others : [others[scene.Random.Next(others.Count)]];
        var inviting = call.InviteMoreAsync(callees, TimeSpan.FromSeconds(scene.Random.Next(5, 30)));
        scene.Keep(inviting, "invite more");
        scene.InvitedAt[call.Id] = scene.Time.Elapsed;
        if (party.WatchOf(call) is { } watch)
        {
            watch.InvitesMore.Add(inviting);
        }
    }

    public static void Join(CallScene scene, CallParty party)
    {
        var ids = scene.CallIds.ToList();
        if (ids.Count > 0 && party.Client is { Calls.LocalUser: not null } client)
        {
            // Joining accepts a ringing call with the same id, and hangs up a call in progress.
            party.AcceptedAtAll.Add(scene.Time.Elapsed);
            scene.Keep(client.Calls.JoinAsync(ids[scene.Random.Next(ids.Count)], Kind(scene), new AcceptOptions { Room = scene.RoomOptions() }), "join");
        }
    }

    public static void Dial(CallScene scene, CallParty party, IReadOnlyCollection<RoomUser> callees)
    {
        if (party.Client is not { Calls.LocalUser: not null } client)
        {
            return;
        }

        var options = Options(scene);
        scene.Dialling = new CallDial(party, options, [.. callees.Select(static user => user.Id)], scene.Time.Elapsed);
        scene.Keep(client.Calls.InviteAsync(callees, options), "invite");
    }

    private static InviteOptions Options(CallScene scene)
    {
        var random = scene.Random;
        var users = scene.Parties.Select(static one => one.User.Id).Distinct().ToList();
        return new InviteOptions
        {
            Kind = Kind(scene),
            RingTimeout = TimeSpan.FromSeconds(random.Next(5, (int)CallScene.LongestRing.TotalSeconds + 1)),
            CustomData = random.Next(3) == 0 ? $"about {random.Next(100)}" : "",
            WhoMayInvite = random.Next(3) == 0 ? InviteRight.InviterOnly : InviteRight.AnyMember,
            EndWhenInviterLeaves = random.Next(4) == 0,
            MaxDuration = random.Next(6) == 0 ? TimeSpan.FromSeconds(random.Next(5, 60)) : null,
            RequiredPeers = random.Next(5) == 0 ? [users[random.Next(users.Count)]] : [],
            LeaveWhenAbsentFor = TimeSpan.FromSeconds(random.Next(3, 61)),
            Room = scene.RoomOptions(),
        };
    }

    private static CallKind Kind(CallScene scene) => scene.Random.Next(2) == 0 ? CallKind.Audio : CallKind.Video;

    private static List<RoomUser> Others(CallScene scene, CallParty party) =>
        [.. scene.Parties.Select(static other => other.User).Where(user => user.Id != party.User.Id).DistinctBy(static user => user.Id)];
}
