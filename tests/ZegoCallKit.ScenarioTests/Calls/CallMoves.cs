using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>The steps that merge and transfer calls.</summary>
internal static class CallMoves
{
    public static void Merge(CallScene scene)
    {
        TakeSecond(scene);
        var parties = scene.Parties.Where(static party => party.Client is { Calls.LocalUser: not null } && party.InCalls.Count > 0).ToList();
        var two = parties.Where(static party => party.InCalls.Count > 1).ToList();
        if (parties.Count > 0)
        {
            var party = two.Count > 0 ? two[scene.Random.Next(two.Count)] : parties[scene.Random.Next(parties.Count)];
            scene.Tell($"  it is {party.Name}");
            Mark(party, party.InCalls);
            scene.Keep(party.Client!.Calls.MergeAsync(), "merge");
        }
    }

    /// <summary>Transfers a call to a user, who answers soon in some schedules.</summary>
    public static void Transfer(CallScene scene)
    {
        var all = Sides(scene);
        if (all.Count == 0)
        {
            return;
        }

        var (party, call) = all[scene.Random.Next(all.Count)];
        var others = scene.Parties.Where(other => other.User.Id != party.User.Id).ToList();
        var target = others[scene.Random.Next(others.Count)];
        scene.Tell($"  it is {party.Name}, {call.Id} to {target.User.Id}");
        Mark(party, party.InCalls);
        scene.Keep(call.TransferAsync(target.User, TimeSpan.FromSeconds(scene.Random.Next(5, 30))), "transfer");
        scene.InvitedAt[call.Id] = scene.Time.Elapsed;
        if (scene.Random.Next(3) > 0)
        {
            CallHolds.Answer(scene, target);
        }
    }

    public static void TransferToOther(CallScene scene)
    {
        TakeSecond(scene);
        var two = scene.Parties.Where(static party => party.InCalls.Count > 1).ToList();
        if (two.Count > 0)
        {
            var party = two[scene.Random.Next(two.Count)];
            var first = scene.Random.Next(2);
            scene.Tell($"  it is {party.Name}");
            Mark(party, party.InCalls);
            scene.Keep(party.InCalls[first].TransferAsync(party.InCalls[1 - first]), "transfer to the other call");
        }
    }

    public static void CancelTransfer(CallScene scene)
    {
        var all = Sides(scene);
        if (all.Count > 0)
        {
            var (party, call) = all[scene.Random.Next(all.Count)];
            using var cancel = new CancellationTokenSource();
            Mark(party, party.InCalls);
            scene.Keep(call.TransferAsync(new RoomUser(scene.Parties.First(other => other.User.Id != party.User.Id).User.Id), cancellationToken: cancel.Token), "canceled transfer");
            scene.Time.Advance(TimeSpan.FromMilliseconds(scene.Random.Next(1_000)));
            cancel.Cancel();
        }
    }

    // Mostly nobody has two calls yet.
    private static void TakeSecond(CallScene scene)
    {
        if (scene.Random.Next(3) > 0 && !scene.Parties.Any(static party => party.InCalls.Count > 1))
        {
            CallHolds.TakeSecond(scene);
            scene.Time.Advance(TimeSpan.FromMilliseconds(scene.Random.Next(2_000)));
        }
    }

    private static List<(CallParty Party, ICall Call)> Sides(CallScene scene) => [.. scene.Parties.SelectMany(static party => party.InCalls.Select(call => (party, call)))];

    private static void Mark(CallParty party, IEnumerable<ICall> calls)
    {
        foreach (var call in calls)
        {
            CallSteps.Mark(party, call, CallDeeds.Moving);
        }
    }
}
