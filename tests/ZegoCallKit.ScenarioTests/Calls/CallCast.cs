using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Creates the parties of a scene with their busy policies.</summary>
internal static class CallCast
{
    public static IEnumerable<CallParty> Of(CallScene scene)
    {
        List<(string User, string Device)> cast = [("ann", "1"), ("bob", "1"), ("cat", "1"), ("bob", "2")];
        switch (scene.Random.Next(6))
        {
            case 0:
                cast.Add(("ann", "2"));
                break;
            case 1:
                cast.Add(("dan", "1"));
                break;
        }

        return cast.Select((one, index) => new CallParty(one.User, one.Device, new EngineProbe(scene.Cloud.CreateEngineFactory()), BusyPolicyOf(scene), new CallJournal(scene.Time))
        {
            FollowsMoves = ((scene.Seed / 4) + index) % 5 != 0,
        });
    }

    private static BusyPolicy BusyPolicyOf(CallScene scene) => scene.Random.Next(scene.Holds ? 10 : 6) switch
    {
        0 => BusyPolicy.Queue(1),
        1 => BusyPolicy.Queue(2),
        2 or 3 => BusyPolicy.Ask(_ => (BusyDecision)scene.Random.Next(scene.Holds ? 4 : 3)),
        > 5 => BusyPolicy.Hold,
        _ => BusyPolicy.Reject,
    };
}
