using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>The steps that put calls on hold, resume and swap them, and dial a second one.</summary>
internal static class CallHolds
{
    public static void Hold(CallScene scene) =>
        On(scene, static call => call.State.Current is { Phase: CallPhase.Connecting or CallPhase.InCall, IsOnHold: false }, static call => call.HoldAsync(), "hold");

    public static void Resume(CallScene scene) => On(scene, static call => call.State.Current.IsOnHold, static call => call.ResumeAsync(), "resume");

    public static void Swap(CallScene scene)
    {
        // Also where it is not possible.
        var parties = scene.Parties.Where(static party => party.Client is { Calls.LocalUser: not null } && party.Calls.Any()).ToList();
        if (parties.Count > 0)
        {
            var two = parties.Where(static party => party.Calls.Count() > 1).ToList();
            var party = two.Count > 0 ? two[scene.Random.Next(two.Count)] : parties[scene.Random.Next(parties.Count)];
            scene.Tell($"  it is {party.Name}");
            scene.Keep(party.Client!.Calls.SwapAsync(), "swap");
        }
    }

    public static void DialSecond(CallScene scene)
    {
        var parties = scene.Parties.Where(static party => party.Calls.Any(static call => call.State.Current is { IsOnHold: true, Phase: CallPhase.InCall })).ToList();
        if (parties.Count > 0)
        {
            var party = parties[scene.Random.Next(parties.Count)];
            scene.Tell($"  it is {party.Name}");
            CallDials.DialOne(scene, party);
        }
    }

    /// <summary>Gives a device that is in a call a second call, dialed by either side: random steps alone seldom get this far.</summary>
    public static void TakeSecond(CallScene scene)
    {
        var talking = scene.Parties.Where(static party => party.InCalls.Count == 1).ToList();
        if (talking.Count == 0)
        {
            return;
        }

        var party = talking[scene.Random.Next(talking.Count)];
        var free = scene.Parties.Where(other => other.User.Id != party.User.Id && other.Client is { Calls.LocalUser: not null } && !other.Calls.Any()).ToList();
        if (free.Count == 0)
        {
            return;
        }

        var other = free[scene.Random.Next(free.Count)];
        scene.Tell($"  it is {party.Name} with {other.Name}");
        var isCaller = scene.Random.Next(2) == 0;
        if (isCaller)
        {
            scene.Keep(party.InCalls[0].HoldAsync(), "hold");
        }

        CallDials.Dial(scene, isCaller ? party : other, [(isCaller ? other : party).User]);
        Answer(scene, isCaller ? other : party);
    }

    /// <summary>Connects two devices that have no call.</summary>
    public static void Talk(CallScene scene)
    {
        var free = scene.Parties.Where(static party => party.Client is { Calls.LocalUser: not null } && !party.Calls.Any()).ToList();
        if (free.Count < 2)
        {
            return;
        }

        var caller = free[scene.Random.Next(free.Count)];
        if (free.Find(party => party.User.Id != caller.User.Id) is { } callee)
        {
            scene.Tell($"  it is {caller.Name} with {callee.Name}");
            CallDials.Dial(scene, caller, [callee.User]);
            Answer(scene, callee);
            scene.Time.Advance(TimeSpan.FromMilliseconds(scene.Random.Next(1_000)));
        }
    }

    /// <summary>Lets a device accept the call that rings there, a moment later.</summary>
    public static void Answer(CallScene scene, CallParty callee)
    {
        scene.Time.Advance(TimeSpan.FromMilliseconds(scene.Random.Next(2_000)));
        if (callee.Calls.FirstOrDefault(static call => call.State.Current.Phase == CallPhase.Ringing) is { } rings)
        {
            scene.Keep(CallSteps.AcceptAsync(scene, callee, rings), "accept");
        }
    }

    private static void On(CallScene scene, Func<ICall, bool> which, Func<ICall, Task> act, string name)
    {
        var all = scene.Parties.SelectMany(static party => party.Calls.Select(call => (Party: party, Call: call))).Where(one => which(one.Call)).ToList();
        if (all.Count > 0)
        {
            var (party, call) = all[scene.Random.Next(all.Count)];
            scene.Tell($"  it is {party.Name}, {call.Id}");
            scene.Keep(act(call), name);
        }
    }
}
