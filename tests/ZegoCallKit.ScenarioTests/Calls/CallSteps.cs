using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>The possible steps.</summary>
internal static class CallSteps
{
    private static readonly (int Weight, string Name, Action<CallScene, CallParty> Do)[] All =
    [
        (70, "dials", CallDials.DialOne),
        (20, "dials everybody", CallDials.DialAll),
        (100, "accepts", static (scene, _) => Accept(scene)),
        (10, "declines", static (scene, _) => Decline(scene)),
        (6, "cancels", static (scene, _) => On(scene, CallPhase.Dialing, CallDeeds.Left, static (_, call) => call.CancelAsync(), "cancel")),
        (10, "cancels one", CancelOne),
        (15, "hangs up", static (scene, _) => On(scene, CallPhase.InCall, CallDeeds.Left, static (_, call) => call.HangUpAsync(), "hang up")),
        (10, "leaves whatever there is", Leave),
        (5, "ends for all", static (scene, _) => On(scene, CallPhase.InCall, CallDeeds.Left, static (_, call) => call.EndForAllAsync(), "end for all")),
        (15, "invites more", static (scene, _) => CallDials.InviteMore(scene)),
        (10, "joins", CallDials.Join),
        (10, "crashes", Crash),
        (30, "comes back", ComeBack),
        (5, "signs out and in", SignOutAndIn),
        (4, "is kicked", static (scene, _) => Kick(scene)),
        (10, "has a token that expires", Expire),
        (10, "goes off signalling", static (scene, party) => scene.Weather.SetOnSignals(party, false)),
        (20, "is back on signalling", static (scene, party) => scene.Weather.SetOnSignals(party, party.Client is not null)),
        (10, "goes off the cloud", static (scene, party) => scene.Weather.SetOnCloud(party.User.Id, false)),
        (20, "is back on the cloud", static (scene, party) => scene.Weather.SetOnCloud(party.User.Id, true)),
        (15, "signals suffer", static (scene, _) => Suffer(scene)),
        (15, "signals recover", static (scene, _) => scene.Weather.SetSignals(SignalingConditions.Perfect)),
        (10, "a bad cloud", BadCloud),
        (5, "a good cloud", static (scene, party) => scene.Weather.SetCloud(party.User.Id, NetworkConditions.Perfect, FaultPlan.None)),
        (2, "the cloud is away for long", static (scene, _) => CloudAway(scene)),
        (150, "a moment", static (scene, _) => scene.Time.Advance(TimeSpan.FromMilliseconds(scene.Random.Next(1_500)))),
        (40, "a while", static (scene, _) => scene.Time.Advance(TimeSpan.FromSeconds(scene.Random.Next(1, 45)))),
    ];

    private static readonly (int Weight, string Name, Action<CallScene, CallParty> Do)[] AllWithHolds =
    [
        .. All,
        (60, "holds", static (scene, _) => CallHolds.Hold(scene)),
        (40, "resumes", static (scene, _) => CallHolds.Resume(scene)),
        (40, "swaps", static (scene, _) => CallHolds.Swap(scene)),
        (40, "dials while holding", static (scene, _) => CallHolds.DialSecond(scene)),
        (2, "the cloud is away for long", static (scene, _) => CloudAway(scene)),
        (60, "has a second call", static (scene, _) => CallHolds.TakeSecond(scene)),
        (30, "raises or lowers the hand", static (scene, _) => CallStatuses.RaiseOrLower(scene)),
        (30, "sets attributes", static (scene, _) => CallStatuses.SetAttributes(scene)),
        (20, "reacts", static (scene, _) => CallStatuses.React(scene)),
    ];

    private static readonly (int Weight, string Name, Action<CallScene, CallParty> Do)[] AllWithMoves =
    [
        .. AllWithHolds,
        (50, "merges", static (scene, _) => CallMoves.Merge(scene)),
        (50, "transfers", static (scene, _) => CallMoves.Transfer(scene)),
        (50, "transfers to the other call", static (scene, _) => CallMoves.TransferToOther(scene)),
        (150, "talks", static (scene, _) => CallHolds.Talk(scene)),
        (10, "cancels a transfer", static (scene, _) => CallMoves.CancelTransfer(scene)),
        (60, "has a second call", static (scene, _) => CallHolds.TakeSecond(scene)),
    ];

    public static void Take(CallScene scene)
    {
        var steps = scene.Moves ? AllWithMoves : scene.Holds ? AllWithHolds : All;
        var pick = scene.Random.Next(steps.Sum(static step => step.Weight));
        var party = scene.Parties[scene.Random.Next(scene.Parties.Count)];
        foreach (var step in steps)
        {
            if ((pick -= step.Weight) < 0)
            {
                scene.Tell($"{party.Name} {step.Name}");
                step.Do(scene, party);
                return;
            }
        }
    }

    // Acts on a random call that is in the phase: most phones have no call most of the time.
    private static void On(CallScene scene, CallPhase phase, CallDeeds deed, Func<CallParty, ICall, Task> act, string name)
    {
        var all = scene.Parties.SelectMany(static party => party.Calls.Select(call => (Party: party, Call: call))).Where(one => one.Call.State.Current.Phase == phase).ToList();
        if (all.Count > 0)
        {
            var (party, call) = all[scene.Random.Next(all.Count)];
            scene.Tell($"  it is {party.Name}, {call.Id}");
            Mark(party, call, deed);
            scene.Keep(act(party, call), name);
        }
    }

    public static void Mark(CallParty party, ICall call, CallDeeds deed) => party.Deeds[call] = party.Deeds.GetValueOrDefault(call) | deed;

    // Accepting a call hangs up any other.
    private static void Accept(CallScene scene) => On(scene, CallPhase.Ringing, CallDeeds.None, (party, call) => AcceptAsync(scene, party, call), "accept");

    public static Task AcceptAsync(CallScene scene, CallParty party, ICall call)
    {
        party.AcceptedAtAll.Add(scene.Time.Elapsed);
        return call.AcceptAsync(new AcceptOptions { Room = scene.RoomOptions() });
    }

    private static void Decline(CallScene scene)
    {
        var asBusy = scene.Random.Next(3) == 0;
        On(scene, CallPhase.Ringing, asBusy ? CallDeeds.DeclinedAsBusy : CallDeeds.Declined, (_, call) => call.DeclineAsync("", asBusy ? DeclineReason.Busy : DeclineReason.Declined), "decline");
    }

    private static void CancelOne(CallScene scene, CallParty party)
    {
        if (party.Calls.FirstOrDefault() is { } call && call.State.Current.Members.Keys.FirstOrDefault() is { Value.Length: > 0 } member)
        {
            Mark(party, call, CallDeeds.CancelledSome);
            scene.Keep(call.CancelAsync([member]), "cancel one");
        }
    }

    private static void Leave(CallScene scene, CallParty party)
    {
        if (party.Calls.FirstOrDefault() is { } call)
        {
            Mark(party, call, call.State.Current.Phase == CallPhase.Ringing ? CallDeeds.Declined : CallDeeds.Left);
            scene.Keep(call.HangUpAsync(), "hang up");
        }
    }

    // The device disappears without a farewell: none of the signals that it sends while it ends arrive.
    private static void Crash(CallScene scene, CallParty party)
    {
        if (party.Client is not null)
        {
            scene.Weather.SetOnSignals(party, false);
            scene.Weather.SetOnCloud(party.User.Id, false);
            scene.Time.RunUntilIdle();
            scene.SwitchOff(party);
        }
    }

    private static void ComeBack(CallScene scene, CallParty party)
    {
        if (party.Client is not null)
        {
            return;
        }

        // Some programs keep their device id, and some do not.
        scene.Weather.SetOnSignals(party, true);
        scene.Weather.SetOnCloud(party.User.Id, true);
        party.Device = scene.Random.Next(2) == 0 ? party.Device : new DeviceId($"{party.Device.Value}.{party.Lives}");
        scene.SwitchOn(party);
    }

    private static void SignOutAndIn(CallScene scene, CallParty party)
    {
        if (party.Client is not { } client)
        {
            return;
        }

        party.SignedOutAt.Add(scene.Time.Elapsed);
        scene.Keep(client.Calls.SignOutAsync(), "sign out");
        scene.Time.Advance(TimeSpan.FromSeconds(2));
        scene.Keep(client.Calls.SignInAsync(party.User), "sign in again");
    }

    private static void Kick(CallScene scene) =>
        On(scene, CallPhase.InCall, CallDeeds.Kicked, (party, call) =>
        {
            scene.Cloud.Kick(call.Id.Value, party.User.Id.Value);
            return Task.CompletedTask;
        }, "kick");

    private static void Expire(CallScene scene, CallParty party)
    {
        foreach (var own in scene.Parties.Where(own => own.User.Id == party.User.Id))
        {
            foreach (var call in own.Watches.Where(static watch => watch.OverAt is null).Select(static watch => watch.Call).Union(own.Calls).ToList())
            {
                Mark(own, call, CallDeeds.Expired);
            }
        }

        scene.Cloud.ExpireToken(party.User.Id.Value);
    }

    private static void Suffer(CallScene scene) => scene.Weather.SetSignals(new SignalingConditions
    {
        Latency = TimeSpan.FromMilliseconds(scene.Random.Next(2_000)),
        Jitter = TimeSpan.FromMilliseconds(scene.Random.Next(500)),
        Loss = scene.Random.NextDouble() * 0.5,
        Duplication = scene.Random.NextDouble() * 0.5,
        Reordering = scene.Random.NextDouble() * 0.5,
        ReorderDelay = TimeSpan.FromSeconds(scene.Random.Next(1, 20)),
    });

    private static void BadCloud(CallScene scene, CallParty party) => scene.Weather.SetCloud(
        party.User.Id,
        new NetworkConditions { Latency = TimeSpan.FromMilliseconds(scene.Random.Next(2_000)) },
        scene.Random.Next(6) switch
        {
            0 => new FaultPlan { LoginError = ZegoErrorCode.RoomConnectFailed },
            1 => FaultPlan.None.With(CommandKind.Login, ResultFault.Never),
            2 => FaultPlan.None.With(CommandKind.Publish, ResultFault.Never),
            _ => FaultPlan.None,
        });

    // Longer than the engine tries to reconnect; the signals still work.
    private static void CloudAway(CallScene scene)
    {
        var users = scene.Parties.Select(static one => one.User.Id).Distinct().ToList();
        users.ForEach(user => scene.Weather.SetOnCloud(user, false));
        scene.Time.Advance(TimeSpan.FromMinutes(20.5));
        users.ForEach(user => scene.Weather.SetOnCloud(user, true));
    }
}
