using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>What can happen.</summary>
internal static class CallSteps
{
    private static readonly (int Weight, string Name, Action<CallScene, CallParty> Do)[] All =
    [
        (14, "dials", Dial),
        (4, "dials everybody", DialAll),
        (20, "accepts", (scene, party) => On(scene, party, CallPhase.Incoming, call => call.AcceptAsync())),
        (4, "declines", (scene, party) => On(scene, party, CallPhase.Incoming, call => call.DeclineAsync())),
        (3, "cancels", (scene, party) => On(scene, party, CallPhase.Outgoing, call => call.CancelAsync())),
        (2, "cancels one", CancelOne),
        (4, "hangs up", HangUp),
        (1, "ends for all", (scene, party) => On(scene, party, CallPhase.InCall, call => call.EndForAllAsync())),
        (4, "invites more", InviteMore),
        (2, "joins", Join),
        (2, "crashes", Crash),
        (6, "comes back", ComeBack),
        (1, "signs out and in", SignOutAndIn),
        (1, "is kicked", Kick),
        (2, "goes off signalling", (scene, party) => scene.Hub.SetOnline(party.User.Id, party.Device, false)),
        (4, "is back on signalling", (scene, party) => scene.Hub.SetOnline(party.User.Id, party.Device, party.Client is not null)),
        (2, "goes off the cloud", (scene, party) => scene.Cloud.Disconnect(party.User.Id.Value)),
        (4, "is back on the cloud", (scene, party) => scene.Cloud.Reconnect(party.User.Id.Value)),
        (3, "signals suffer", Suffer),
        (3, "signals recover", (scene, _) => scene.Hub.SetConditions(SignalingConditions.Perfect)),
        (2, "a slow cloud", (scene, party) => scene.Cloud.SetNetwork(party.User.Id.Value, new NetworkConditions { Latency = TimeSpan.FromMilliseconds(scene.Random.Next(2_000)) })),
        (30, "a moment", (scene, _) => scene.Time.Advance(TimeSpan.FromMilliseconds(scene.Random.Next(1_500)))),
        (8, "a while", (scene, _) => scene.Time.Advance(TimeSpan.FromSeconds(scene.Random.Next(1, 45)))),
    ];

    private static readonly int Total = All.Sum(step => step.Weight);

    public static void Take(CallScene scene)
    {
        var pick = scene.Random.Next(Total);
        var party = scene.Parties[scene.Random.Next(scene.Parties.Count)];
        foreach (var step in All)
        {
            if ((pick -= step.Weight) < 0)
            {
                scene.Tell($"{party.Name} {step.Name}");
                step.Do(scene, party);
                return;
            }
        }
    }

    private static void On(CallScene scene, CallParty party, CallPhase phase, Func<ICall, Task> act)
    {
        if (party.Calls.FirstOrDefault(call => call.State.Current.Phase == phase) is { } call)
        {
            scene.Keep(act(call));
        }
    }

    private static void Dial(CallScene scene, CallParty party)
    {
        var others = Others(scene, party);
        Dial(scene, party, [others[scene.Random.Next(others.Count)]]);
    }

    private static void DialAll(CallScene scene, CallParty party) => Dial(scene, party, Others(scene, party));

    private static void Dial(CallScene scene, CallParty party, IReadOnlyCollection<RoomUser> callees)
    {
        if (party.Client is { Calls.LocalUser: not null } client)
        {
            scene.Keep(client.Calls.InviteAsync(callees, new InviteOptions
            {
                RingTimeout = TimeSpan.FromSeconds(scene.Random.Next(5, (int)CallScene.LongestRing.TotalSeconds + 1)),
                EndWhenInviterLeaves = scene.Random.Next(4) == 0,
                MaxDuration = scene.Random.Next(8) == 0 ? TimeSpan.FromSeconds(30) : null,
            }));
        }
    }

    private static List<RoomUser> Others(CallScene scene, CallParty party) =>
        [.. scene.Parties.Select(other => other.User).Where(user => user.Id != party.User.Id).DistinctBy(user => user.Id)];

    private static void CancelOne(CallScene scene, CallParty party)
    {
        if (party.Calls.FirstOrDefault() is { } call && call.State.Current.Members.Keys.FirstOrDefault() is { Value.Length: > 0 } member)
        {
            scene.Keep(call.CancelAsync([member]));
        }
    }

    private static void HangUp(CallScene scene, CallParty party)
    {
        if (party.Calls.FirstOrDefault() is { } call)
        {
            scene.Keep(call.HangUpAsync());
        }
    }

    private static void InviteMore(CallScene scene, CallParty party)
    {
        if (party.InCall is { } call)
        {
            scene.Keep(call.InviteMoreAsync(Others(scene, party), TimeSpan.FromSeconds(scene.Random.Next(5, 30))));
        }
    }

    private static void Join(CallScene scene, CallParty party)
    {
        var ids = scene.CallIds.ToList();
        if (ids.Count > 0 && party.Client is { Calls.LocalUser: not null } client)
        {
            scene.Keep(client.Calls.JoinAsync(ids[scene.Random.Next(ids.Count)]));
        }
    }

    // The device is gone without a word: nothing it says on its way down gets out.
    private static void Crash(CallScene scene, CallParty party)
    {
        if (party.Client is not { } client)
        {
            return;
        }

        scene.Hub.SetOnline(party.User.Id, party.Device, false);
        scene.Cloud.Disconnect(party.User.Id.Value);
        scene.Time.RunUntilIdle();
        scene.Keep(client.DisposeAsync().AsTask());
        party.Client = null;
    }

    private static void ComeBack(CallScene scene, CallParty party)
    {
        if (party.Client is not null)
        {
            return;
        }

        // A program that keeps its device id, or one that does not.
        scene.Hub.SetOnline(party.User.Id, party.Device, true);
        scene.Cloud.Reconnect(party.User.Id.Value);
        party.Device = scene.Random.Next(2) == 0 ? party.Device : new DeviceId($"{party.Device.Value}.{party.Lives}");
        scene.SwitchOn(party);
    }

    private static void SignOutAndIn(CallScene scene, CallParty party)
    {
        if (party.Client is { } client)
        {
            scene.Keep(client.Calls.DisconnectAsync());
            scene.Time.Advance(TimeSpan.FromSeconds(2));
            scene.Keep(client.Calls.ConnectAsync(party.User));
        }
    }

    private static void Kick(CallScene scene, CallParty party)
    {
        if (party.InCall is { } call)
        {
            scene.Cloud.Kick(call.Id.Value, party.User.Id.Value);
        }
    }

    private static void Suffer(CallScene scene, CallParty party) => scene.Hub.SetConditions(new SignalingConditions
    {
        Latency = TimeSpan.FromMilliseconds(scene.Random.Next(2_000)),
        Jitter = TimeSpan.FromMilliseconds(scene.Random.Next(500)),
        Loss = scene.Random.NextDouble() * 0.5,
        Duplication = scene.Random.NextDouble() * 0.5,
        Reordering = scene.Random.NextDouble() * 0.5,
        ReorderDelay = TimeSpan.FromSeconds(scene.Random.Next(1, 20)),
    });
}
