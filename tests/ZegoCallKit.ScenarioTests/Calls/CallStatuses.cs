using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>The steps that change what a member reports about itself, and reactions.</summary>
internal static class CallStatuses
{
    public static void RaiseOrLower(CallScene scene) =>
        On(scene, static call => call.State.Current.Status.IsHandRaised ? call.LowerHandAsync() : call.RaiseHandAsync(), "raise or lower");

    public static void SetAttributes(CallScene scene)
    {
        var attributes = Enumerable.Range(0, scene.Random.Next(4)).ToDictionary(static number => $"a{number}", _ => $"{scene.Random.Next(3)}");
        On(scene, call => call.SetAttributesAsync(attributes), "set attributes");
    }

    public static void React(CallScene scene) => On(scene, static call => call.ReactAsync("+1"), "react");

    /// <summary>Asserts that all sides of a call show the status that each member reports.</summary>
    public static void Assert(CallScene scene, IReadOnlyList<CallParty> inside, CallId id)
    {
        foreach (var party in inside)
        {
            var own = party.SideOf(id)!.State.Current.Status;
            foreach (var side in inside.Where(other => other != party).Select(other => other.SideOf(id)!))
            {
                var seen = side.State.Current.Members[party.User.Id].Status;
                Xunit.Assert.Equal((own.IsHandRaised, own.IsBot), (seen.IsHandRaised, seen.IsBot));
                Xunit.Assert.Equal(own.Attributes, seen.Attributes);
                Xunit.Assert.Equal(seen, side.Room!.Participants.Current.Items[party.User.Id].Status);
            }

            Xunit.Assert.Equal(own, party.SideOf(id)!.Room!.Participants.Current.Items[party.User.Id].Status);
            scene.Reached.HandsUp += own.IsHandRaised ? 1 : 0;
            scene.Reached.WithAttributes += own.Attributes.Count > 0 ? 1 : 0;
        }
    }

    private static void On(CallScene scene, Func<ICall, Task> act, string name)
    {
        var all = scene.Parties.SelectMany(static party => party.Calls.Select(call => (Party: party, Call: call))).ToList();
        if (all.Count > 0)
        {
            var (party, call) = all[scene.Random.Next(all.Count)];
            scene.Tell($"  it is {party.Name}, {call.Id}");
            scene.Keep(act(call), name);
        }
    }
}
